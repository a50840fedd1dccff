package dev.rapport.strength;

import dev.rapport.contact.Band;
import dev.rapport.contact.Level;
import dev.rapport.interaction.Interaction;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The strength of a tie: each day in touch counts once, it fades, and it fades more slowly the more weeks there was
 * contact. A tie-decay network (Ahmad, Porter, Beguerisse-Diaz, arXiv 1805.00193); the constants are design.
 */
public final class StrengthModel {
    private static final double SCALE = 3;
    private static final double SECONDS_A_DAY = 86_400;

    private StrengthModel() {}

    /** The weight of one interaction: by its kind, shared out over an occasion as 1 / sqrt(contacts present). */
    public static double weight(Interaction interaction) {
        double kind = switch (interaction.kind().medium()) {
            case IN_PERSON -> 3;
            case LIVE -> 2;
            case WRITTEN, OTHER -> 1;
        };
        return kind / Math.sqrt(Math.max(1, interaction.occasion().present()));
    }

    /** After how many days without contact the score has halved, for a tie with so many weeks of contact. */
    public static double halfLifeDays(Level level, int weeks) {
        double first = switch (level) {
            case OPERATIONAL -> 10;
            case PERSONAL -> 30;
            case STRATEGIC -> 20;
        };
        return first * (1 + Math.log(1 + weeks));
    }

    /** The score of a history at a moment; not before its latest contact. */
    public static double score(TieHistory history, Level level, Instant at) {
        var last = history.last();
        return last == null ? 0 : faded(history.score(), last, at, halfLifeDays(level, history.weeks()));
    }

    /** The strength shown, from 0 to 100. */
    public static double strength(double score) {
        return 100 * (1 - Math.exp(-score / SCALE));
    }

    /** The strength of a history at a moment, from 0 to 100; what its owner has set is not in it. */
    public static double strength(TieHistory history, Level level, Instant at) {
        return strength(score(history, level, at));
    }

    /** The band of a strength from 0 to 100. */
    public static Band band(double strength) {
        if (strength < 10) {
            return Band.ASLEEP;
        }
        if (strength <= 33) {
            return Band.WEAK;
        }
        return strength <= 66 ? Band.MODERATE : Band.STRONG;
    }

    static double faded(double score, Instant from, Instant to, double halfLifeDays) {
        return score * Math.pow(2, -days(from, to) / halfLifeDays);
    }

    /** Days from one moment to another; never negative. */
    static double days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds() / SECONDS_A_DAY);
    }

    /** The Monday of a day's ISO week. */
    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
