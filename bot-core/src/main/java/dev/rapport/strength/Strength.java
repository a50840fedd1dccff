package dev.rapport.strength;

import dev.rapport.contact.Band;
import dev.rapport.contact.Contact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How strong a tie is at a moment, what its owner has set included.
 *
 * @param computed from 0 to 100, worked out from what happened
 * @param override what its owner has set, null for nothing
 */
public record Strength(double computed, @Nullable Band override) {
    /** The reading of a contact's history. */
    public static Strength of(Contact contact, TieHistory history, Instant at) {
        return new Strength(
                StrengthModel.strength(history, contact.level(), at),
                contact.cadence().override());
    }

    /** The band that counts: what was set, else the computed one. */
    public Band band() {
        return override == null ? computedBand() : override;
    }

    /** The band of the computed figure alone. */
    public Band computedBand() {
        return StrengthModel.band(computed);
    }

    /** The figure that counts, from 0 to 100: the computed one, or the middle of a band set against it. */
    public double value() {
        return band() == computedBand() ? computed : middle(band());
    }

    public boolean overridden() {
        return override != null;
    }

    private static double middle(Band band) {
        return switch (band) {
            case ASLEEP -> 5;
            case WEAK -> 21.5;
            case MODERATE -> 49.5;
            case STRONG -> 83;
        };
    }
}
