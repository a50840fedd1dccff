package dev.rapport.network;

import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.strength.TieHistory;
import java.time.Duration;
import java.time.Instant;

/** A contact with what happened so far and what prompting has come to. */
public record Tie(Contact contact, TieHistory history, Attention attention) {
    private static final double SECONDS_A_DAY = 86_400;
    private static final double SOON = 0.8;

    public ContactId id() {
        return contact.id();
    }

    /** From when the present gap runs: the latest contact, else the moment the person was added. */
    public Instant touched() {
        var last = history.last();
        return last == null ? contact.added() : last;
    }

    /** Days since the latest contact, or since the person was added. Never negative. */
    public double gapDays(Instant now) {
        return Math.max(0, Duration.between(touched(), now).toSeconds() / SECONDS_A_DAY);
    }

    /** The gap in rhythms (SCIENCE, "Who is next": r). */
    public double ratio(Instant now) {
        return gapDays(now) / contact.rhythm().days();
    }

    /** When the rhythm has run out (r = 1). */
    public Instant due() {
        return after(1);
    }

    /** When the rhythm will soon have run out (r = 0.8), the earliest moment at which priority is above zero. */
    public Instant soon() {
        return after(SOON);
    }

    private Instant after(double rhythms) {
        return touched().plusSeconds(Math.round(rhythms * contact.rhythm().days() * SECONDS_A_DAY));
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
