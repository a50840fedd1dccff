package dev.rapport.reciprocity;

import dev.rapport.interaction.Interaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was given and got in one tie. The private balance is {@code (G - R) / (G + R + 2)} (SCIENCE, "Reciprocity").
 *
 * @param timesGiven how many interactions had something given
 * @param timesGot how many had something got
 * @param given the same, each halved with every 365 days: G
 * @param got the same, each halved with every 365 days: R
 */
public record Ledger(int timesGiven, int timesGot, double given, double got) {
    /** Beyond this share either way the balance is worth a word. */
    public static final double FAR = 0.5;

    private static final double HALF_LIFE_DAYS = 365;
    private static final double SECONDS_A_DAY = 86_400;

    /** Reads one contact's interactions, given in any order. */
    public static Ledger of(List<Interaction> interactions, ZoneId zone, Instant now) {
        Predicate<Interaction> gave = one -> !one.story().gave().isBlank();
        Predicate<Interaction> got = one -> !one.story().got().isBlank();
        return new Ledger(
                (int) interactions.stream().filter(gave).count(),
                (int) interactions.stream().filter(got).count(),
                decayed(interactions, gave, zone, now),
                decayed(interactions, got, zone, now));
    }

    /** From -1 (the owner only got) to 1 (the owner only gave); 0 while nothing was noted. */
    public double balance() {
        return (given - got) / (given + got + 2);
    }

    public Leaning leaning() {
        double balance = balance();
        if (balance > FAR) {
            return Leaning.OVER_GIVING;
        }
        return balance < -FAR ? Leaning.IN_DEBT : Leaning.EVEN;
    }

    /** To which side a balance leans; a reason for a next step, never a grade of anybody. */
    public enum Leaning {
        EVEN,
        /** The owner gives far more: time to ask for something. */
        OVER_GIVING,
        /** The owner gets far more: time to thank, or to offer something. */
        IN_DEBT
    }

    private static double decayed(
            List<Interaction> interactions, Predicate<Interaction> counts, ZoneId zone, Instant now) {
        return interactions.stream()
                .filter(counts)
                .mapToDouble(one -> Math.pow(2, -days(one.moment().instant(zone), now) / HALF_LIFE_DAYS))
                .sum();
    }

    private static double days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds() / SECONDS_A_DAY);
    }
}
