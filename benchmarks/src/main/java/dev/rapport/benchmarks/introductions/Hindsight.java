package dev.rapport.benchmarks.introductions;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.PastRound;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether several rounds running could have had everybody in a group and nobody with whom they met within twelve
 * rounds, by somebody who knew beforehand who would be there: every way to form them is tried, with so many steps.
 */
final class Hindsight {
    private static final int STEPS = 3_000_000;
    private static final int RECENT = 12;
    private static final int NEVER = -1_000;

    private final List<List<Participant>> rosters;
    private final int first;
    private final Map<MemberId, Integer> places = new HashMap<>();
    private final boolean[][] may;
    private final int[][] last;
    private int steps = STEPS;

    /**
     * @param rosters of the rounds that are looked at
     * @param before what was before the first of them
     */
    Hindsight(List<List<Participant>> rosters, List<PastRound> before, Past past) {
        this.rosters = rosters;
        first = before.size();
        Map<MemberId, Participant> people = new HashMap<>();
        rosters.forEach(roster -> roster.forEach(one -> people.put(one.member(), one)));
        people.keySet().stream()
                .sorted((one, other) -> one.user().compareTo(other.user()))
                .forEach(one -> places.put(one, places.size()));
        may = new boolean[places.size()][places.size()];
        last = new int[places.size()][places.size()];
        people.forEach((one, participant) -> people.forEach((other, another) ->
                may[place(one)][place(other)] = !one.equals(other) && past.mayMeet(participant, another)));
        Arrays.stream(last).forEach(row -> Arrays.fill(row, NEVER));
        for (int round = 0; round < first; round++) {
            for (var group : before.get(round).groups()) {
                note(group, round);
            }
        }
    }

    private int place(MemberId one) {
        return places.getOrDefault(one, 0);
    }

    private void note(List<MemberId> group, int round) {
        var here = group.stream().filter(places::containsKey).map(this::place).toList();
        here.forEach(one -> here.forEach(other -> last[one][other] = round));
    }

    /** Nothing if that took too long to find out. */
    Optional<Boolean> isPossible() {
        boolean possible = begin(0);
        return possible || steps > 0 ? Optional.of(possible) : Optional.empty();
    }

    private boolean begin(int round) {
        if (round == rosters.size()) {
            return true;
        }
        long here = 0;
        for (var one : rosters.get(round)) {
            here |= 1L << place(one.member());
        }
        return form(round, here);
    }

    private boolean form(int round, long free) {
        if (--steps <= 0) {
            return false;
        }
        if (free == 0) {
            return begin(round + 1);
        }
        int one = Long.numberOfTrailingZeros(free);
        long others = fresh(one, round) & free;
        boolean odd = Long.bitCount(free) % 2 == 1;
        for (long left = others; left != 0; left &= left - 1) {
            int other = Long.numberOfTrailingZeros(left);
            long rest = free & ~(1L << one) & ~(1L << other);
            if (meet(round, rest, one, other)) {
                return true;
            }
            long thirds = odd ? left & fresh(other, round) & ~(1L << other) : 0;
            for (; thirds != 0; thirds &= thirds - 1) {
                int third = Long.numberOfTrailingZeros(thirds);
                if (meet(round, rest & ~(1L << third), one, other, third)) {
                    return true;
                }
            }
        }
        return false;
    }

    private long fresh(int one, int round) {
        long all = 0;
        for (int other = 0; other < may.length; other++) {
            all |= may[one][other] && first + round - last[one][other] > RECENT ? 1L << other : 0;
        }
        return all;
    }

    private boolean meet(int round, long rest, int... group) {
        var before = new int[group.length * group.length];
        for (int i = 0; i < before.length; i++) {
            before[i] = last[group[i / group.length]][group[i % group.length]];
            last[group[i / group.length]][group[i % group.length]] = first + round;
        }
        boolean found = form(round, rest);
        for (int i = 0; i < before.length; i++) {
            last[group[i / group.length]][group[i % group.length]] = before[i];
        }
        return found;
    }
}
