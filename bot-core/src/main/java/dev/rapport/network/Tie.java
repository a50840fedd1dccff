package dev.rapport.network;

import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.FoldedName;
import dev.rapport.rhythm.NextTouch;
import dev.rapport.strength.Strength;
import dev.rapport.strength.TieHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A contact with what happened so far and what prompting has come to. */
public record Tie(Contact contact, TieHistory history, Attention attention) {
    public ContactId id() {
        return contact.id();
    }

    /** From when the present gap runs: the latest contact, else the moment the person was added. */
    public Instant touched() {
        var last = history.last();
        return last == null ? contact.added() : last;
    }

    /** Where the tie stands in its rhythm. */
    public NextTouch next() {
        return new NextTouch(touched(), contact.rhythm(), contact.limitDays(), attention.snoozedUntil());
    }

    /** How strong the tie is, what its owner has set included. */
    public Strength strength(Instant now) {
        return Strength.of(contact, history, now);
    }

    /** Days since the latest contact, or since the person was added. Never negative. */
    public double gapDays(Instant now) {
        return next().gapDays(now);
    }

    /** The gap in rhythms (SCIENCE, "Who is next": r). */
    public double ratio(Instant now) {
        return next().ratio(now);
    }

    /** When the rhythm has run out (r = 1). */
    public Instant due() {
        return next().due();
    }

    /** When the rhythm will soon have run out (r = 0.8), the earliest moment at which priority is above zero. */
    public Instant soon() {
        return next().soon();
    }

    /** Whether there never was any contact: only collected so far. */
    public boolean untouched() {
        return history.last() == null;
    }

    /** The folded words of the name and of the e-mails. */
    public List<String> words() {
        var emails = contact.reach().emails();
        var words = FoldedName.words(contact.name());
        if (emails.isEmpty()) {
            return words;
        }
        var all = new ArrayList<>(words);
        emails.forEach(email -> all.addAll(FoldedName.words(email)));
        return all;
    }

    Tie with(Contact changed) {
        return new Tie(changed, history, attention);
    }

    Tie with(TieHistory changed) {
        return new Tie(contact, changed, attention);
    }

    Tie with(Attention changed) {
        return new Tie(contact, history, changed);
    }
}
