package dev.rapport.conversation.introductions;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.exchange.Stance;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes back what colleagues may find; it holds at once. */
final class UnshareCommand implements CommandHandler<List<Subject>> {
    private static final String EXAMPLE = "unshare Ada";
    private static final Set<String> EVERYTHING = Set.of("all", "everything", "everybody", "everyone");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "unshare",
                List.of("stop sharing"),
                Section.INTRODUCTIONS,
                "lets nobody find a contact or a tag through you any more, at once",
                List.of(EXAMPLE));
    }

    @Override
    public Parsed<List<Subject>> read(String beginning, Line line, Context context) {
        if (EVERYTHING.contains(line.rest().toLowerCase(Locale.ROOT))) {
            return new Parsed.Ok<>(List.of(new Subject.Everything()));
        }
        return SubjectReader.read(line, context, "Whom shall nobody find any more?", EXAMPLE);
    }

    @Override
    public Outcome handle(List<Subject> subjects, Turn turn) {
        var unknown = Sharings.unknown(subjects, turn.network());
        if (unknown.isPresent()) {
            return Outcome.tell(unknown.get());
        }
        var draft = turn.draft();
        subjects.forEach(subject -> unshare(subject, draft));
        if (draft.edits().isEmpty()) {
            return Outcome.tell(Reply.say(notShared(subjects, turn.network())));
        }
        String what = "that %s no longer shared".formatted(Sharings.inWords(subjects, turn.network()));
        var said = Words.joined(
                "\n",
                subjects.stream().map(subject -> said(subject, draft.network())).toList());
        return Outcome.change(draft, what, Reply.say(said, turn.undo()));
    }

    private static void unshare(Subject subject, NetworkDraft draft) {
        switch (subject) {
            case Subject.Person(var contact) -> withhold(contact, draft);
            case Subject.Tag(var tag) -> draft.shareTag(tag, false);
            case Subject.Bare bare -> draft.shareTag(bare.tag(), false);
            case Subject.Everything _ -> {
                var exchange = draft.network().exchange();
                exchange.tags().forEach(tag -> draft.shareTag(tag, false));
                exchange.people().keySet().forEach(contact -> draft.share(contact, Stance.UNSAID));
            }
        }
    }

    private static void withhold(ContactId id, NetworkDraft draft) {
        var exchange = draft.network().exchange();
        var contact = draft.network().find(id).orElseThrow().contact();
        if (exchange.covers(contact)) {
            draft.share(id, exchange.tagged(contact) ? Stance.WITHHELD : Stance.UNSAID);
        }
    }

    private static String notShared(List<Subject> subjects, Network network) {
        return subjects.getFirst() instanceof Subject.Everything
                ? "You share nothing. Nothing was changed."
                : Sharings.inWords(subjects, network) + " not shared. Nothing was changed.";
    }

    private static Words said(Subject subject, Network network) {
        return switch (subject) {
            case Subject.Person(var contact) -> person(contact, network);
            case Subject.Tag(var tag) -> tag(tag, network);
            case Subject.Bare bare -> tag(bare.tag(), network);
            case Subject.Everything _ -> Words.of("Nothing of yours is shared any more.");
        };
    }

    private static Words person(ContactId id, Network network) {
        var contact = network.find(id).orElseThrow().contact();
        String tags = Sharings.tagsOf(contact, network);
        return Words.of("%s is no longer shared%s."
                .formatted(contact.name(), tags.isEmpty() ? "" : ", though " + tags + " is"));
    }

    private static Words tag(String tag, Network network) {
        long left = Sharings.coveredBy(tag, network);
        return left == 0
                ? Words.of("#%s is no longer shared.".formatted(tag))
                : Words.hinting(
                        "#%s is no longer shared. %s of those tagged so %s shared for another reason; `sharing` shows it.",
                        tag, left, left == 1 ? "is" : "are");
    }
}
