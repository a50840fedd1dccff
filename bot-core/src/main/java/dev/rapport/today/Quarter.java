package dev.rapport.today;

import dev.rapport.contact.Level;
import dev.rapport.network.LevelTally;
import dev.rapport.network.Network;
import dev.rapport.network.TargetMix;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The interactions of the last three months at each level, beside the wished mix. Immutable. */
public final class Quarter {
    private final int[] talks = new int[Level.values().length];
    private final int total;
    private final TargetMix target;

    /** @param talks how many there were at each level; none at a level without a figure */
    public Quarter(Map<Level, Integer> talks, TargetMix target) {
        talks.forEach((level, count) -> this.talks[level.ordinal()] = count);
        this.total = Arrays.stream(this.talks).sum();
        this.target = target;
    }

    /** The three months that end with a day, that day included. */
    public static Quarter until(LocalDate day, Network network) {
        return of(network.tally(), network.settings().mix(), day);
    }

    static Quarter of(LevelTally tally, TargetMix target, LocalDate day) {
        return new Quarter(tally.between(day.minusMonths(3).plusDays(1), day), target);
    }

    public int talks(Level level) {
        return talks[level.ordinal()];
    }

    public int total() {
        return total;
    }

    public TargetMix target() {
        return target;
    }

    /** The level's share of all talks, from 0 to 1; 0 while there were none. */
    public double share(Level level) {
        return total == 0 ? 0 : (double) talks(level) / total;
    }

    /** {@code 1 + max(0, target share - actual share)}: from 1 to 2 (SCIENCE, "Who is next"). */
    public double gap(Level level) {
        return 1 + Math.max(0, target.share(level) - share(level));
    }

    /** As one sentence: "Your last quarter: 31 operational talks, 6 personal, 2 strategic." */
    public String words() {
        if (total == 0) {
            return "Your last quarter: no talks logged yet.";
        }
        return Arrays.stream(Level.values())
                .map(this::words)
                .collect(Collectors.joining(", ", "Your last quarter: ", "."));
    }

    private String words(Level level) {
        int count = talks(level);
        String figure = count == 0 ? "no" : Integer.toString(count);
        String noun = level == Level.OPERATIONAL ? (count == 1 ? " talk" : " talks") : "";
        return figure + " " + level.word() + noun;
    }
}
