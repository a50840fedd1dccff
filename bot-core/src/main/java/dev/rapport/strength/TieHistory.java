package dev.rapport.strength;

import dev.rapport.contact.Level;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contact's interactions come to, folded in order of time: enough to read the strength of the tie at any later
 * moment without the interactions themselves. A cache: {@link #of} makes it anew after a change of the past.
 *
 * @param score the impulse score right after {@code last}
 * @param last the latest contact, null before the first
 * @param dayWeight the heaviest contact of the latest day, already in {@code score}
 * @param weeks the number of ISO weeks with contact
 * @param contacts the number of interactions
 * @param mine how many of them went out from the owner alone
 * @param theirs how many came from the contact alone
 * @param mineRunning how many of the latest, without a break, went out from the owner alone
 * @param best the highest score there ever was
 */
public record TieHistory(
        double score,
        @Nullable Instant last,
        double dayWeight,
        int weeks,
        int contacts,
        int mine,
        int theirs,
        int mineRunning,
        double best) {
    /** Nothing happened yet. */
    public static final TieHistory NONE = new TieHistory(0, null, 0, 0, 0, 0, 0, 0, 0);

    /** Folds interactions, given in any order. */
    public static TieHistory of(List<Interaction> interactions, Level level, ZoneId zone) {
        var history = NONE;
        var inTime = interactions.stream()
                .sorted(Comparator.comparing((Interaction i) -> i.moment().instant(zone))
                        .thenComparing(i -> i.id().number()))
                .toList();
        for (var interaction : inTime) {
            history = history.plus(interaction, level, zone);
        }
        return history;
    }

    /** Whether an interaction can be folded on top: it is newer than the latest one. */
    public boolean precedes(Interaction interaction, ZoneId zone) {
        return last == null || interaction.moment().instant(zone).isAfter(last);
    }

    /** Folds one more interaction on top; it must not be older than the latest one. */
    public TieHistory plus(Interaction interaction, Level level, ZoneId zone) {
        Instant at = interaction.moment().instant(zone);
        double weight = StrengthModel.weight(interaction);
        LocalDate day = interaction.moment().date(zone);
        LocalDate lastDay = last == null ? null : last.atZone(zone).toLocalDate();
        boolean sameDay = day.equals(lastDay);
        double faded =
                last == null ? 0 : StrengthModel.faded(score, last, at, StrengthModel.halfLifeDays(level, weeks));
        double gain = sameDay ? Math.max(0, weight - dayWeight) : weight;
        boolean newWeek = lastDay == null || !StrengthModel.week(day).equals(StrengthModel.week(lastDay));
        var direction = interaction.direction();
        return new TieHistory(
                faded + gain,
                at,
                sameDay ? Math.max(dayWeight, weight) : weight,
                newWeek ? weeks + 1 : weeks,
                contacts + 1,
                direction == Direction.MINE ? mine + 1 : mine,
                direction == Direction.THEIRS ? theirs + 1 : theirs,
                direction == Direction.MINE ? mineRunning + 1 : 0,
                Math.max(best, faded + gain));
    }
}
