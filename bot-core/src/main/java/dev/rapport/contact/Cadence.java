package dev.rapport.contact;

import dev.rapport.rhythm.Rhythm;
import org.jspecify.annotations.Nullable;

/**
 * How often to be in touch with somebody, and how much it matters.
 *
 * @param rhythm the wished one, null for the level's usual one
 * @param prompts false after {@code no rhythm}: kept without prompts
 * @param limit the longest bearable gap, null for one and a half rhythms
 * @param importance from 1 to 5; 3 unless set
 * @param override the strength its owner has set, null for the computed one
 */
public record Cadence(
        @Nullable Rhythm rhythm,
        boolean prompts,
        @Nullable Rhythm limit,
        int importance,
        @Nullable Band override) {
    public static final Cadence USUAL = new Cadence(null, true, null, 3, null);

    public Cadence {
        if (importance < 1 || importance > 5) {
            throw new IllegalArgumentException("Importance is 1 to 5");
        }
    }

    public Cadence withRhythm(@Nullable Rhythm changed) {
        return new Cadence(changed, true, limit, importance, override);
    }

    public Cadence withoutPrompts() {
        return new Cadence(rhythm, false, limit, importance, override);
    }

    public Cadence withLimit(@Nullable Rhythm changed) {
        return new Cadence(rhythm, prompts, changed, importance, override);
    }

    public Cadence withImportance(int changed) {
        return new Cadence(rhythm, prompts, limit, changed, override);
    }

    public Cadence withOverride(@Nullable Band changed) {
        return new Cadence(rhythm, prompts, limit, importance, changed);
    }
}
