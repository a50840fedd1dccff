package dev.rapport.strength;

import java.util.OptionalDouble;

/**
 * Who keeps a tie going; shown beside its strength, never multiplied into it. A contact both ways counts on either side.
 *
 * @param out contacts that went out from the owner
 * @param in contacts that came from the other
 * @param outRunning how many of the latest, without a break, went out from the owner alone
 */
public record MutualReading(int out, int in, int outRunning) {
    /** From how many one-sided contacts in a row on it is worth a word. */
    public static final int CAUTION = 3;

    public static MutualReading of(TieHistory history) {
        return new MutualReading(
                history.contacts() - history.theirs(), history.contacts() - history.mine(), history.mineRunning());
    }

    /** {@code 0.5 + min / max}, from 0.5 to 1.5; empty as long as one of the sides has nothing. */
    public OptionalDouble value() {
        return Math.min(out, in) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(0.5 + (double) Math.min(out, in) / Math.max(out, in));
    }

    /** Whether the owner alone has reached out {@value #CAUTION} times or more in a row. */
    public boolean oneSided() {
        return outRunning >= CAUTION;
    }
}
