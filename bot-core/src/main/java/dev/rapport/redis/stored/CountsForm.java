package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.network.LevelTally;
import dev.rapport.network.Network;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What logging changes of what there is once per network: the next free numbers, and the tally of one stretch of days.
 *
 * @param stretch which days it counts, all of them; see {@link #slot}
 */
public record CountsForm(
        @JsonProperty("v") int version,
        @JsonProperty("s") long stretch,
        @JsonProperty("n") MetaForm.CountersForm next,
        @JsonProperty("t") List<MetaForm.DayForm> tally)
        implements StoredJson.Versioned {
    private static final int DAYS = 16;

    /** So many stretches are more days than a tally keeps: those that share a slot never count together. */
    private static final int SLOTS = 16;

    /** What tells two networks apart whose settings and prompts are the same; empty where it is more than a stretch. */
    public static Optional<CountsForm> between(Network before, Network after) {
        var days = after.tally().days();
        var differing = differing(before.tally().days(), days);
        return switch (differing.size()) {
            case 0 -> Optional.of(of(days.isEmpty() ? 0 : stretch(days.lastKey()), after));
            case 1 -> Optional.of(of(differing.iterator().next(), after));
            default -> Optional.empty();
        };
    }

    /** Both are in order: one walk along the two. */
    private static Set<Long> differing(
            NavigableMap<LocalDate, LevelTally.Counts> before, NavigableMap<LocalDate, LevelTally.Counts> after) {
        var stretches = new HashSet<Long>();
        var old = new ArrayList<>(before.entrySet());
        int at = 0;
        for (var day : after.entrySet()) {
            while (at < old.size() && old.get(at).getKey().isBefore(day.getKey())) {
                stretches.add(stretch(old.get(at++).getKey()));
            }
            boolean same = at < old.size() && old.get(at).equals(day);
            if (!same) {
                stretches.add(stretch(day.getKey()));
            }
            if (at < old.size() && old.get(at).getKey().equals(day.getKey())) {
                at++;
            }
        }
        old.subList(at, old.size()).forEach(day -> stretches.add(stretch(day.getKey())));
        return stretches;
    }

    private static long stretch(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), DAYS);
    }

    private static CountsForm of(long stretch, Network network) {
        var days = within(stretch, network.tally().days()).entrySet().stream()
                .map(day -> MetaForm.DayForm.of(day.getKey(), day.getValue()))
                .toList();
        return new CountsForm(StoredJson.VERSION, stretch, MetaForm.CountersForm.of(network.next()), days);
    }

    private static NavigableMap<LocalDate, LevelTally.Counts> within(
            long stretch, NavigableMap<LocalDate, LevelTally.Counts> days) {
        var first = LocalDate.ofEpochDay(stretch * DAYS);
        return days.subMap(first, true, first.plusDays(DAYS), false);
    }

    /** Where it is kept, beside those of other stretches. */
    public int slot() {
        return (int) Math.floorMod(stretch, (long) SLOTS);
    }

    /** The same network with what stands here. */
    public Network on(Network network) {
        var days = new TreeMap<>(network.tally().days());
        within(stretch, days).clear();
        tally.forEach(day -> days.put(day.date(), day.counts()));
        return MetaForm.with(network, new LevelTally(days), next.counters());
    }
}
