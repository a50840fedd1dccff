package dev.rapport.conversation.interactions;

import dev.rapport.command.argument.When;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.conversation.interactions.LogRequest.Happened;
import dev.rapport.conversation.interactions.LogRequest.Promised;
import dev.rapport.conversation.interactions.LogRequest.Who;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionId;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Story;
import dev.rapport.network.NetworkDraft;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what happened into a draft: an interaction for everybody who was there, and the promises. */
final class Logging {
    private final Turn turn;
    private final NetworkDraft draft;

    Logging(Turn turn) {
        this.turn = turn;
        this.draft = turn.draft();
    }

    Outcome log(Happened happened) {
        var people = present(happened.people());
        var logged = new ArrayList<Interaction>();
        for (var contact : people) {
            var interaction = interaction(happened, contact, people.size(), logged);
            draft.log(interaction);
            logged.add(interaction);
        }
        var promises = new ArrayList<Promise>();
        for (var promised : happened.note().promises()) {
            people.forEach(contact -> promises.add(promise(promised, contact.id())));
        }
        promises.forEach(draft::put);
        var reply = new LogReply(turn, happened, people, logged, promises).reply(draft);
        return Outcome.change(draft, LogReply.undoing(happened, people), reply);
    }

    /** Everybody once, in their order. */
    private List<Contact> present(List<Who> all) {
        var people = new ArrayList<Contact>();
        for (var who : all) {
            var contact = present(who);
            if (!people.contains(contact)) {
                people.add(contact);
            }
        }
        return people;
    }

    private Contact present(Who who) {
        return switch (who) {
            case Who.Known(var contact) ->
                draft.network().find(contact).orElseThrow().contact();
            case Who.New(var name) -> {
                var added = Contact.named(draft.nextContact(), name, Level.OPERATIONAL, turn.instant());
                draft.put(added);
                yield added;
            }
        };
    }

    private Interaction interaction(Happened happened, Contact contact, int present, List<Interaction> before) {
        var id = draft.nextInteraction();
        int occasion =
                before.isEmpty() ? id.number() : before.getFirst().occasion().id();
        var note = happened.note();
        return new Interaction(
                new InteractionId(id.number()),
                contact.id(),
                contact.level(),
                moment(happened.when()),
                happened.kind(),
                happened.direction(),
                new Story(note.text(), note.gave(), note.got()),
                new Occasion(occasion, present));
    }

    private Moment moment(@Nullable When when) {
        return switch (when) {
            case null -> new Moment.At(turn.instant());
            case When.At at -> new Moment.At(at.in(turn.now().getZone()).toInstant());
            case When.Day(var date) -> new Moment.Day(date);
        };
    }

    private Promise promise(Promised promised, ContactId contact) {
        var due = promised.due() == null ? null : promised.due().date();
        return new Promise(
                draft.nextItem(),
                contact,
                promised.whose(),
                promised.what(),
                due,
                due == null ? null : remindAt(due),
                OpenItem.State.OPEN,
                null);
    }

    /** 9:00 of the day; nothing if that is past already. */
    private @Nullable LocalDateTime remindAt(LocalDate due) {
        var morning = due.atTime(When.MORNING);
        return morning.isAfter(turn.now().toLocalDateTime()) ? morning : null;
    }
}
