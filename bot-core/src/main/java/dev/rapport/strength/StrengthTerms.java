package dev.rapport.strength;

import dev.rapport.contact.Contact;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind.Medium;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a strength comes about, term by term.
 *
 * @param days the days in touch by the closest medium of each
 * @param weeks the ISO weeks with contact
 * @param firstHalfLifeDays the level's half-life before the weeks lengthen it
 * @param halfLifeDays the half-life that holds now
 * @param scoreThen the score right after the latest contact
 * @param fadingDays the days since then
 * @param left the share of the score that is left, from 0 to 1
 */
public record StrengthTerms(
        Map<Medium, Integer> days,
        int weeks,
        double firstHalfLifeDays,
        double halfLifeDays,
        double scoreThen,
        double fadingDays,
        double left,
        Strength strength) {
    public StrengthTerms {
        days = Map.copyOf(days);
    }

    /** The terms of one contact's whole log, given in any order; days are those of the owner's zone. */
    public static StrengthTerms of(Contact contact, List<Interaction> interactions, ZoneId zone, Instant now) {
        var level = contact.level();
        var history = TieHistory.of(interactions, level, zone);
        double halfLife = StrengthModel.halfLifeDays(level, history.weeks());
        var last = history.last();
        return new StrengthTerms(
                days(interactions, zone),
                history.weeks(),
                StrengthModel.halfLifeDays(level, 0),
                halfLife,
                history.score(),
                last == null ? 0 : StrengthModel.days(last, now),
                last == null ? 0 : StrengthModel.faded(1, last, now, halfLife),
                Strength.of(contact, history, now));
    }

    /** How many days there was contact. */
    public int daysInTouch() {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The score now; the strength is {@code 100 * (1 - exp(-score / 3))}. */
    public double score() {
        return scoreThen * left;
    }

    private static Map<Medium, Integer> days(List<Interaction> interactions, ZoneId zone) {
        var closest = new HashMap<LocalDate, Interaction>();
        for (var interaction : interactions) {
            closest.merge(interaction.moment().date(zone), interaction, StrengthTerms::heavier);
        }
        var counts = new EnumMap<Medium, Integer>(Medium.class);
        closest.values().forEach(one -> counts.merge(one.kind().medium(), 1, Integer::sum));
        return counts;
    }

    private static Interaction heavier(Interaction one, Interaction other) {
        return StrengthModel.weight(other) > StrengthModel.weight(one) ? other : one;
    }
}
