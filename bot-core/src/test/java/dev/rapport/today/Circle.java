package dev.rapport.today;

import dev.rapport.contact.Cadence;
import dev.rapport.contact.Contact;
import dev.rapport.contact.Level;
import dev.rapport.identity.NetworkId;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionId;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Story;
import dev.rapport.network.Acquaintance;
import dev.rapport.network.Attention;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.network.Tie;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

/** A network written down day by day; "now" is Sunday 22 November 2026, 12:00 in Berlin. */
public final class Circle {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final ZonedDateTime NOW =
            LocalDateTime.parse("2026-11-22T12:00").atZone(BERLIN);
    public static final LocalDate TODAY = NOW.toLocalDate();

    private final NetworkDraft draft;

    public Circle() {
        draft = new NetworkDraft(Network.empty(new NetworkId("n1")), nobody -> List.of());
        draft.set(draft.network().settings().withZone(BERLIN));
    }

    /** Adds somebody so many days ago. */
    public Contact add(String name, Level level, int daysAgo) {
        var contact = Contact.named(
                draft.nextContact(), name, level, NOW.minusDays(daysAgo).toInstant());
        draft.put(contact);
        return contact;
    }

    public Contact change(Contact contact, UnaryOperator<Contact> change) {
        var changed = change.apply(tie(contact).contact());
        draft.put(changed);
        return changed;
    }

    public Contact cadence(Contact contact, UnaryOperator<Cadence> change) {
        return change(contact, known -> known.withCadence(change.apply(known.cadence())));
    }

    public Interaction log(Contact contact, Kind kind, int daysAgo) {
        return log(contact, kind, Direction.BOTH, daysAgo, Story.NONE);
    }

    public Interaction log(Contact contact, Kind kind, int daysAgo, String note) {
        return log(contact, kind, Direction.BOTH, daysAgo, new Story(note, "", ""));
    }

    public Interaction log(Contact contact, Kind kind, Direction direction, int daysAgo, Story story) {
        var id = draft.nextInteraction();
        var interaction = interaction(id, contact, kind, direction, new Moment.Day(TODAY.minusDays(daysAgo)), story);
        draft.log(interaction);
        return interaction;
    }

    public Promise promise(Contact contact, Promise.Whose whose, String what, int dueInDays) {
        var due = TODAY.plusDays(dueInDays);
        return put(new Promise(
                draft.nextItem(), contact.id(), whose, what, due, due.atTime(9, 0), OpenItem.State.OPEN, null));
    }

    public Promise put(Promise promise) {
        draft.put(promise);
        return promise;
    }

    public void attend(Contact contact, UnaryOperator<Attention> change) {
        draft.attend(contact.id(), change.apply(tie(contact).attention()));
    }

    /** These two know each other. */
    void acquaint(Contact one, String other) {
        var second = network().ties().stream()
                .map(Tie::contact)
                .filter(contact -> contact.name().equals(other))
                .findFirst()
                .orElseThrow();
        draft.acquaint(Acquaintance.of(one.id(), second.id()), true);
    }

    public void budget(int people) {
        draft.set(draft.network().settings().withBudget(people));
    }

    public Network network() {
        return draft.network();
    }

    public InteractionLog interactions() {
        return draft::interactions;
    }

    public Tie tie(Contact contact) {
        return draft.network().find(contact.id()).orElseThrow();
    }

    Adviser adviser() {
        return new Adviser(network(), interactions(), NOW);
    }

    Today today() {
        return adviser().today();
    }

    static Interaction interaction(
            InteractionId id, Contact contact, Kind kind, Direction direction, Moment moment, Story story) {
        return new Interaction(
                id, contact.id(), contact.level(), moment, kind, direction, story, new Occasion(id.number(), 1));
    }
}
