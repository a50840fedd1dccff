package dev.rapport.conversation.introductions;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.contact.FoldedName;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Page;
import dev.rapport.conversation.PageRequest;
import dev.rapport.conversation.Turn;
import dev.rapport.exchange.Share;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.sharing.Colleagues;
import dev.rapport.sharing.Mentions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds colleagues who share a contact of this name, title, organisation or tag. */
final class WhoKnowsCommand implements CommandHandler<WhoKnowsCommand.Request> {
    private static final String EXAMPLE = "who knows Analytical Engines";
    private static final int MOST_WORDS = 12;

    /** What may stand before or between the words that count. */
    private static final Set<String> AROUND = Set.of(
            "a",
            "about",
            "an",
            "any",
            "anybody",
            "anyone",
            "anything",
            "at",
            "from",
            "in",
            "is",
            "me",
            "of",
            "people",
            "somebody",
            "someone",
            "something",
            "the",
            "who",
            "with");

    private final Colleagues colleagues;
    private final Mentions mentions;

    WhoKnowsCommand(Colleagues colleagues, Mentions mentions) {
        this.colleagues = colleagues;
        this.mentions = mentions;
    }

    /** @param asked as a person reads it */
    record Request(String asked, Set<String> words, int page) {}

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "who knows",
                List.of("who know", "who knows about", "does anyone know", "does anybody know", "anyone know"),
                Section.INTRODUCTIONS,
                "finds colleagues who share such a contact: a name, a title, an organisation or a tag",
                List.of(EXAMPLE, "who knows about SSO"));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        var page = PageRequest.of(line.rest());
        String asked = Line.readable(page.asked()).replaceAll("[?!.]+$", "").strip();
        var words = new LinkedHashSet<>(FoldedName.words(asked));
        words.removeAll(AROUND);
        if (words.isEmpty()) {
            return new Parsed.Wrong<>("Who knows whom?", EXAMPLE);
        }
        return words.size() > MOST_WORDS
                ? new Parsed.Wrong<>(
                        "That is more than the %d words I can look for at once.".formatted(MOST_WORDS), EXAMPLE)
                : new Parsed.Ok<>(new Request(asked, words, page.number()));
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var found = colleagues.knowing(request.words(), turn.member(), turn.instant());
        if (found.isEmpty()) {
            return Outcome.tell(Reply.say(Words.hinting(
                    "No colleague shares a contact that fits \"%s\". `ask` puts a question to your whole team.",
                    request.asked())));
        }
        var page = Page.of(found, request.page());
        var lines = page.here().stream().map(share -> line(share, turn)).toList();
        String heading = heading(page);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(heading));
        for (int i = 0; i < lines.size(); i++) {
            blocks.add(new Block.Entry(lines.get(i), buttons(page.here().get(i), turn)));
        }
        blocks.addAll(page.turning("who knows " + String.join(" ", request.words())));
        String summary = heading + ". " + lines.stream().map(Words::plain).collect(Collectors.joining("; "));
        var reply = Reply.of(summary, blocks);
        return page.number() > 1 || turn.trigger().origin() == Turn.Origin.BUTTON
                ? Outcome.show(reply)
                : Outcome.tell(reply);
    }

    private static String heading(Page<Share> page) {
        if (page.pages() > 1) {
            return "Through colleagues: %d to %d of %d".formatted(page.first(), page.last(), page.total());
        }
        return page.total() == 1 ? "Through a colleague" : "Through colleagues: %d".formatted(page.total());
    }

    private Words line(Share share, Turn turn) {
        boolean asked =
                RequestCommand.asked(turn, share.owner(), share.contact()).isPresent();
        return Words.of(
                mentions.of(share.by()),
                new Inline.Plain(
                        " knows " + share.card().inWords() + (asked ? ". You have asked for an introduction." : "")));
    }

    private static List<Button> buttons(Share share, Turn turn) {
        return RequestCommand.asked(turn, share.owner(), share.contact()).isPresent()
                ? List.of()
                : List.of(RequestCommand.button(share.owner(), share.contact()));
    }
}
