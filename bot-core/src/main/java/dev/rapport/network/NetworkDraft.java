package dev.rapport.network;

import dev.rapport.consent.Introduction;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.NoticeId;
import dev.rapport.exchange.Stance;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionId;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.interaction.OpenItem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A network being changed by one command: collects the edits and shows what they come to. Not thread-safe. */
public final class NetworkDraft {
    private final Network before;
    private final DraftLog log;
    private final List<Edit> edits = new ArrayList<>();
    private Network network;

    public NetworkDraft(Network before, InteractionLog log) {
        this.before = before;
        this.network = before;
        this.log = new DraftLog(log, edits);
    }

    /** As it was. */
    public Network before() {
        return before;
    }

    /** As it is with the edits so far; still at the old revision. */
    public Network network() {
        return network;
    }

    /** What was changed so far, in order. */
    public List<Edit> edits() {
        return Collections.unmodifiableList(edits);
    }

    /** The interactions with a contact, the edits so far included. */
    public List<Interaction> interactions(ContactId contact) {
        return log.of(contact);
    }

    public ContactId nextContact() {
        var next = network.next();
        network = network.with(new Counters(next.contact() + 1, next.interaction(), next.item()));
        return new ContactId(next.contact());
    }

    public InteractionId nextInteraction() {
        var next = network.next();
        network = network.with(new Counters(next.contact(), next.interaction() + 1, next.item()));
        return new InteractionId(next.interaction());
    }

    public int nextItem() {
        var next = network.next();
        network = network.with(new Counters(next.contact(), next.interaction(), next.item() + 1));
        return next.item();
    }

    /** Adds somebody or changes them; an equal contact changes nothing. */
    public void put(Contact contact) {
        @Nullable Contact old = network.find(contact.id()).map(Tie::contact).orElse(null);
        if (!contact.equals(old)) {
            apply(new Edit.Person(contact.id(), old, contact));
        }
    }

    /** Removes somebody with the interactions, the items and the acquaintances that are about them. */
    public void remove(ContactId contact) {
        var tie = network.find(contact).orElseThrow();
        removeItemsAbout(contact);
        network.acquaintances().stream()
                .filter(pair -> pair.includes(contact))
                .toList()
                .forEach(pair -> apply(new Edit.Knows(pair, true, false)));
        var all = log.of(contact);
        if (!all.isEmpty()) {
            apply(new Edit.Log(contact, all, List.of()));
        }
        attend(contact, Attention.NONE);
        share(contact, Stance.UNSAID);
        apply(new Edit.Person(contact, tie.contact(), null));
    }

    private void removeItemsAbout(ContactId contact) {
        network.items().values().stream()
                .filter(item -> Subjects.isAbout(item, contact))
                .toList()
                .forEach(item -> apply(new Edit.Item(item.number(), item, null)));
    }

    /** Logs an interaction; prompting about its contact starts anew. */
    public void log(Interaction interaction) {
        apply(new Edit.Log(interaction.contact(), List.of(), List.of(interaction)));
        var tie = network.find(interaction.contact()).orElseThrow();
        attend(tie.id(), tie.attention().answered());
    }

    /** Takes interactions with one contact out and puts others in. */
    public void relog(ContactId contact, List<Interaction> removed, List<Interaction> added) {
        if (!removed.isEmpty() || !added.isEmpty()) {
            apply(new Edit.Log(contact, removed, added));
        }
    }

    /** Makes a promise or reminder or changes one; an equal item changes nothing. */
    public void put(OpenItem item) {
        @Nullable OpenItem old = network.item(item.number()).orElse(null);
        if (!item.equals(old)) {
            apply(new Edit.Item(item.number(), old, item));
        }
    }

    public void attend(ContactId contact, Attention attention) {
        var old = network.find(contact).orElseThrow().attention();
        if (!attention.equals(old)) {
            apply(new Edit.Attending(contact, old, attention));
        }
    }

    public void set(Settings settings) {
        if (!settings.equals(network.settings())) {
            apply(new Edit.Preferences(network.settings(), settings));
        }
    }

    public void acquaint(Acquaintance pair, boolean knowEachOther) {
        boolean known = network.acquaintances().contains(pair);
        if (known != knowEachOther) {
            apply(new Edit.Knows(pair, known, knowEachOther));
        }
    }

    /** Says whether colleagues may find somebody. */
    public void share(ContactId contact, Stance stance) {
        var old = network.exchange().stance(contact);
        if (stance != old) {
            apply(new Edit.Shared(contact, old, stance));
        }
    }

    /** Says whether colleagues may find whoever bears a tag. */
    public void shareTag(String tag, boolean shared) {
        boolean old = network.exchange().tags().contains(tag);
        if (shared != old) {
            apply(new Edit.SharedTag(tag, old, shared));
        }
    }

    /** Puts out an ask or an offer. */
    public void post(Notice notice) {
        apply(new Edit.Posted(notice.number(), null, notice));
    }

    /** Takes back an ask or an offer that is there. */
    public void takeDown(int number) {
        apply(new Edit.Posted(number, network.exchange().notice(number).orElseThrow(), null));
    }

    /** Begins an introduction or changes one; an equal one changes nothing. */
    public void introduce(Introduction introduction) {
        @Nullable
        Introduction old =
                network.exchange().introduction(introduction.number()).orElse(null);
        if (!introduction.equals(old)) {
            apply(new Edit.Introducing(introduction.number(), old, introduction));
        }
    }

    /** Forgets an introduction that is there. */
    public void forgetIntroduction(int number) {
        apply(new Edit.Introducing(
                number, network.exchange().introduction(number).orElseThrow(), null));
    }

    /** Which of others' asks and offers were told as fitting one of the owner's. Not an edit: it cannot be taken back. */
    public void told(int number, Collection<NoticeId> fitting) {
        network = network.with(network.exchange().withTold(number, fitting));
    }

    /** Counts people against the week's budget. Not an edit: it cannot be taken back. */
    public void prompted(LocalDate monday, Set<ContactId> people) {
        network = network.with(network.prompted().plus(monday, people));
    }

    /** Every check-in's turn up to a local time is over. Not an edit: it cannot be taken back. */
    public void passTurns(LocalDateTime upTo) {
        network = network.with(network.prompted().with(network.silence()).upTo(upTo));
    }

    /**
     * A check-in was sent at its turn. Not an edit: it cannot be taken back.
     *
     * @param before the check-ins before it that went unanswered
     */
    public void checkedIn(Silence before, LocalDate day, Set<ContactId> people) {
        network = network.with(network.prompted().with(before.plus(day, people)));
    }

    /** A check-in's turn was passed over, because those before it went unanswered. Not an edit. */
    public void passOverTurn() {
        network = network.with(network.prompted().with(network.silence().turnPassedOver()));
    }

    /**
     * Takes a change back.
     *
     * @return false, with nothing changed, if a part of it was changed again since
     */
    public boolean revert(List<Edit> change) {
        if (!change.stream().allMatch(edit -> stands(edit, change))) {
            return false;
        }
        for (var edit : change.reversed()) {
            apply(edit.inverse());
        }
        return true;
    }

    private boolean stands(Edit edit, List<Edit> change) {
        return switch (edit) {
            case Edit.Person e ->
                Objects.equals(network.find(e.id()).map(Tie::contact).orElse(null), e.after())
                        && (e.before() != null || nothingElseAbout(e.id(), change));
            case Edit.Attending e ->
                network.find(e.id())
                        .map(tie -> tie.attention().equals(e.after()))
                        .orElse(true);
            case Edit.Log e -> log.of(e.contact()).containsAll(e.added());
            case Edit.Item e -> Objects.equals(network.items().get(e.number()), e.after());
            case Edit.Preferences e -> network.settings().equals(e.after());
            case Edit.Knows e -> network.acquaintances().contains(e.pair()) == e.after();
            case Edit.Shared e -> network.exchange().stance(e.id()) == e.after();
            case Edit.SharedTag e -> network.exchange().tags().contains(e.tag()) == e.after();
            case Edit.Posted e -> Objects.equals(network.exchange().notices().get(e.number()), e.after());
            case Edit.Introducing e ->
                Objects.equals(network.exchange().introductions().get(e.number()), e.after());
        };
    }

    /** Whether all that is known about somebody came with this change, so that they can be taken out again. */
    private boolean nothingElseAbout(ContactId contact, List<Edit> change) {
        var fromChange = new DraftLog(nobody -> List.of(), change).of(contact);
        return fromChange.containsAll(log.of(contact))
                && network.items().values().stream()
                        .filter(item -> Subjects.isAbout(item, contact))
                        .allMatch(item ->
                                change.stream().anyMatch(e -> e instanceof Edit.Item i && i.number() == item.number()))
                && network.acquaintances().stream()
                        .noneMatch(pair -> pair.includes(contact)
                                && change.stream()
                                        .noneMatch(e -> e instanceof Edit.Knows k
                                                && k.pair().equals(pair)));
    }

    private void apply(Edit edit) {
        edits.add(edit);
        network = Applied.to(network, edit, log);
    }
}
