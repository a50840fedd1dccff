package dev.rapport.conversation.introductions;

import dev.rapport.board.BoardMessages;
import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Page;
import dev.rapport.conversation.PageRequest;
import dev.rapport.conversation.Turn;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.Posted;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.sharing.Colleagues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the team's board. */
final class AsksCommand implements CommandHandler<PageRequest> {
    private final Colleagues colleagues;
    private final BoardMessages messages;

    AsksCommand(Colleagues colleagues, BoardMessages messages) {
        this.colleagues = colleagues;
        this.messages = messages;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "asks",
                List.of("offers", "asks and offers"),
                Section.INTRODUCTIONS,
                "shows your team's open asks and offers",
                List.of("asks"));
    }

    @Override
    public Parsed<PageRequest> read(String beginning, Line line, Context context) {
        return new Parsed.Ok<>(PageRequest.of(line.rest()));
    }

    @Override
    public Outcome handle(PageRequest request, Turn turn) {
        var all = all(turn);
        if (all.isEmpty()) {
            return Outcome.tell(Reply.say(
                    Words.hinting("Nothing is on your team's board. `ask` and `offer` put something there, as in "
                            + "`ask someone who has run a district-wide SSO rollout`.")));
        }
        var page = Page.of(all, request.number());
        var words = page.here().stream().map(posted -> words(posted, turn)).toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(heading(all, page)));
        for (int i = 0; i < words.size(); i++) {
            blocks.add(new Block.Entry(words.get(i), buttons(page.here().get(i), turn)));
        }
        blocks.addAll(page.turning("asks"));
        String summary =
                words.stream().map(Words::plain).collect(Collectors.joining("; ", heading(all, page) + ". ", ""));
        var reply = Reply.of(summary, blocks);
        return page.number() > 1 || turn.trigger().origin() == Turn.Origin.BUTTON
                ? Outcome.show(reply)
                : Outcome.tell(reply);
    }

    /** One's own as they stand in one's record, on the board already or not. */
    private List<Posted> all(Turn turn) {
        var me = turn.member().id();
        var own = turn.network().exchange().notices().values().stream()
                .filter(notice -> !notice.over(turn.instant()))
                .map(notice -> new Posted(turn.network().id(), me, notice));
        var others = colleagues.board(me, turn.instant()).stream()
                .filter(posted -> !posted.owner().equals(turn.network().id()));
        return Stream.concat(own, others)
                .sorted(Comparator.comparing((Posted posted) -> posted.notice().posted())
                        .reversed())
                .toList();
    }

    private static String heading(List<Posted> all, Page<Posted> page) {
        long asks = all.stream()
                .filter(posted -> posted.notice().kind() == Notice.Kind.ASK)
                .count();
        String what =
                "On your team's board: %s, %s".formatted(counted(asks, "ask"), counted(all.size() - asks, "offer"));
        return page.pages() == 1 ? what : what + " (%d to %d)".formatted(page.first(), page.last());
    }

    private static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private Words words(Posted posted, Turn turn) {
        if (!isOwn(posted, turn)) {
            return messages.line(posted);
        }
        var notice = posted.notice();
        return Words.of("You %s: %s (until %s)"
                .formatted(
                        notice.kind() == Notice.Kind.ASK ? "ask" : "offer",
                        notice.text(),
                        TimePhrases.full(
                                notice.until().atZone(turn.now().getZone()).toLocalDate())));
    }

    private static List<Button> buttons(Posted posted, Turn turn) {
        return isOwn(posted, turn)
                ? List.of(Button.of("Take down", "take down " + posted.notice().number()))
                : List.of();
    }

    private static boolean isOwn(Posted posted, Turn turn) {
        return posted.owner().equals(turn.network().id());
    }
}
