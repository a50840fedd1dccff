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
import dev.rapport.exchange.Card;
import dev.rapport.exchange.Stance;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reply.Reply;
import java.util.List;
import java.util.stream.Collectors;

/** Lets colleagues find contacts, one by one or by tag. */
final class ShareCommand implements CommandHandler<List<Subject>> {
    private static final String EXAMPLE = "share Ada";

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "share",
                List.of(),
                Section.INTRODUCTIONS,
                "lets colleagues find a contact, or all with a tag, through you; never your notes",
                List.of("share #board", EXAMPLE));
    }

    @Override
    public Parsed<List<Subject>> read(String beginning, Line line, Context context) {
        return SubjectReader.read(line, context, "Whom may colleagues find through you?", EXAMPLE);
    }

    @Override
    public Outcome handle(List<Subject> subjects, Turn turn) {
        var unknown = Sharings.unknown(subjects, turn.network());
        if (unknown.isPresent()) {
            return Outcome.tell(unknown.get());
        }
        var draft = turn.draft();
        subjects.forEach(subject -> share(subject, draft));
        if (draft.edits().isEmpty()) {
            return Outcome.tell(Reply.say(Sharings.inWords(subjects, draft.network()) + " shared already."));
        }
        String what = "sharing " + Sharings.names(subjects, draft.network());
        String said =
                subjects.stream().map(subject -> said(subject, draft, turn)).collect(Collectors.joining("\n"));
        return Outcome.change(draft, what, Reply.say(said, turn.undo()));
    }

    private static void share(Subject subject, NetworkDraft draft) {
        switch (subject) {
            case Subject.Person(var contact) -> draft.share(contact, Stance.SHARED);
            case Subject.Tag(var tag) -> draft.shareTag(tag, true);
            case Subject.Bare bare -> draft.shareTag(bare.tag(), true);
            case Subject.Everything _ -> {}
        }
    }

    private static String said(Subject subject, NetworkDraft draft, Turn turn) {
        return switch (subject) {
            case Subject.Person(var contact) -> person(contact, draft, turn);
            case Subject.Tag(var tag) -> tag(tag, draft);
            case Subject.Bare bare -> tag(bare.tag(), draft);
            case Subject.Everything _ -> "";
        };
    }

    private static String person(ContactId contact, NetworkDraft draft, Turn turn) {
        var tie = draft.network().find(contact).orElseThrow();
        var card = Card.of(tie.contact(), tie.strength(turn.instant()).band());
        return "Colleagues can find %s through you. All they see: %s.".formatted(card.name(), card.inWords());
    }

    private static String tag(String tag, NetworkDraft draft) {
        long now = Sharings.coveredBy(tag, draft.network());
        String whom = switch ((int) now) {
            case 0 -> "whoever you will tag #" + tag;
            case 1 -> "the one person you tagged #%s, and whom you tag later,".formatted(tag);
            default -> "the %d people you tagged #%s, and whom you tag later,".formatted(now, tag);
        };
        return ("Colleagues can find %s through you: name, title, organisation, tags, and in three words how close you are. "
                        + "Never a note.")
                .formatted(whom);
    }
}
