package dev.rapport.conversation.introductions;

import dev.rapport.board.BoardMessages;
import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Lexicon.Reference;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.contact.Contact;
import dev.rapport.contact.FoldedName;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.exchange.Matching;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.Posted;
import dev.rapport.network.Limit;
import dev.rapport.reply.Block;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.sharing.Colleagues;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts an ask or an offer on the team's board. */
final class PostCommand implements CommandHandler<String> {
    private static final List<String> TEAM = List.of("the team", "my team", "everybody", "everyone");

    private final Notice.Kind kind;
    private final CommandSpec spec;
    private final Colleagues colleagues;
    private final BoardMessages messages;

    PostCommand(Notice.Kind kind, CommandSpec spec, Colleagues colleagues, BoardMessages messages) {
        this.kind = kind;
        this.spec = spec;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Parsed<String> read(String beginning, Line line, Context context) {
        var team = TEAM.stream().filter(line::startsWith).findFirst();
        var after = team.map(words -> line.after(words).skip(":").skipCommas()).orElse(line);
        String text = Line.readable(after.rest());
        String example = spec.examples().getFirst();
        if (FoldedName.words(text).isEmpty()) {
            return new Parsed.Wrong<>("What do you %s?".formatted(spec.word()), example);
        }
        return team.isEmpty() && begins(after, context) ? whom(after) : new Parsed.Ok<>(text);
    }

    /** "ask Ada about her plans" is hardly meant for everybody. */
    private static boolean begins(Line line, Context context) {
        var here = line.to(line.at());
        return context.lexicon()
                .at(here.text(), here.at())
                .map(reference -> {
                    var typed = FoldedName.words(here.text().substring(here.at(), reference.end()));
                    return switch (reference) {
                        case Reference.Known(var contact, var _) -> bears(contact, typed);
                        case Reference.Several(var contacts, var _) ->
                            contacts.stream().anyMatch(contact -> bears(contact, typed));
                        case Reference.Colleague _ -> true;
                    };
                })
                .orElse(false);
    }

    private static boolean bears(Contact contact, List<String> typed) {
        return FoldedName.words(contact.name()).containsAll(typed);
    }

    private Parsed<String> whom(Line rest) {
        return new Parsed.Unclear<>(
                "Everybody in this workspace reads what you %s. Put it on the board, or shall I remind you?"
                        .formatted(spec.word()),
                List.of(
                        new Choice("Remind me", "remind me to %s %s".formatted(spec.word(), rest.rest())),
                        new Choice("Put it on the board", "%s the team: %s".formatted(spec.word(), rest.rest()))));
    }

    @Override
    public Outcome handle(String text, Turn turn) {
        var there = turn.network().exchange().notices().values().stream()
                .filter(notice -> !notice.over(turn.instant()))
                .toList();
        if (there.stream().anyMatch(notice -> notice.kind() == kind && same(notice.text(), text))) {
            return Outcome.tell(Reply.say(Words.hinting("That is on your team's board already. `asks` shows it.")));
        }
        if (there.size() >= Limit.NOTICES.most()) {
            return Outcome.tell(Reply.say(Words.hinting(
                    "You have %s asks and offers on the board, and that is as many as fit. `asks` takes one down.",
                    Limit.NOTICES.most())));
        }
        var draft = turn.draft();
        var notice = new Notice(draft.nextItem(), kind, text, turn.instant());
        draft.post(notice);
        var own = new Posted(turn.network().id(), turn.member().id(), notice);
        var fitting = Matching.of(own, colleagues.board(turn.member().id(), turn.instant())).stream()
                .limit(BoardMessages.MOST_SHOWN)
                .toList();
        draft.told(notice.number(), fitting.stream().map(Posted::id).toList());
        return Outcome.change(draft, "your " + spec.word(), reply(notice, messages.lines(fitting), turn));
    }

    private static boolean same(String one, String other) {
        return FoldedName.fold(one).equals(FoldedName.fold(other));
    }

    private Reply reply(Notice notice, List<Words> fitting, Turn turn) {
        var first = Words.of("Your %s is on the team's board until %s, for everybody in this workspace: %s"
                .formatted(
                        spec.word(),
                        TimePhrases.full(
                                notice.until().atZone(turn.now().getZone()).toLocalDate()),
                        notice.text()));
        var lines = fitting.isEmpty()
                ? List.of(first)
                : Stream.concat(Stream.of(first, Words.of("This may fit:")), fitting.stream())
                        .toList();
        var blocks = new ArrayList<Block>();
        lines.forEach(line -> blocks.add(new Block.Text(line)));
        blocks.add(new Block.Buttons(List.of(turn.undo())));
        return Reply.of(lines.stream().map(Words::plain).collect(Collectors.joining("\n")), blocks);
    }
}
