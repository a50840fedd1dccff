package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.network.Network;
import dev.rapport.network.Stretch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What logging changes of what there is once per network: the next free numbers, and the tally of one stretch of days.
 *
 * @param stretch the number of the stretch whose days it counts, all of them; see {@link #slot}
 */
public record CountsForm(
        @JsonProperty("v") int version,
        @JsonProperty("s") long stretch,
        @JsonProperty("n") MetaForm.CountersForm next,
        @JsonProperty("t") List<MetaForm.DayForm> tally)
        implements StoredJson.Versioned {
    /** So many stretches are more days than a tally keeps: those that share a slot never count together. */
    private static final int SLOTS = 16;

    /** What tells two networks apart whose settings and prompts are the same; empty where it is more than a stretch. */
    public static Optional<CountsForm> between(Network before, Network after) {
        var old = before.tally().stretches();
        var stretches = after.tally().stretches();
        var differing = new TreeSet<Long>();
        addWithout(stretches, old, differing);
        addWithout(old, stretches, differing);
        return switch (differing.size()) {
            case 0 ->
                Optional.of(of(stretches.isEmpty() ? 0 : stretches.getLast().number(), after));
            case 1 -> Optional.of(of(differing.getFirst(), after));
            default -> Optional.empty();
        };
    }

    private static void addWithout(List<Stretch> some, List<Stretch> others, Set<Long> numbers) {
        for (var stretch : some) {
            if (!others.contains(stretch)) {
                numbers.add(stretch.number());
            }
        }
    }

    private static CountsForm of(long stretch, Network network) {
        var days = network.tally().stretch(stretch).days().stream()
                .map(MetaForm.DayForm::of)
                .toList();
        return new CountsForm(StoredJson.VERSION, stretch, MetaForm.CountersForm.of(network.next()), days);
    }

    /** Where it is kept, beside those of other stretches. */
    public int slot() {
        return (int) Math.floorMod(stretch, (long) SLOTS);
    }

    /** The same network with what stands here. */
    public Network on(Network network) {
        var days = tally.stream().map(MetaForm.DayForm::day).toList();
        return MetaForm.with(network, network.tally().with(new Stretch(stretch, days)), next.counters());
    }
}
