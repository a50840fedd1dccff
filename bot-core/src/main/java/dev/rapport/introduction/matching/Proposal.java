package dev.rapport.introduction.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to form the groups of a round, by place.
 *
 * @param approximate whether a time limit ran out on the way
 */
record Proposal(List<List<Integer>> groups, List<Integer> leftOut, boolean approximate) {
    static Proposal ofMates(int[] mates) {
        var groups = new ArrayList<List<Integer>>();
        var leftOut = new ArrayList<Integer>();
        for (int i = 0; i < mates.length; i++) {
            if (mates[i] == Blossom.NOBODY) {
                leftOut.add(i);
            } else if (i < mates[i]) {
                groups.add(List.of(i, mates[i]));
            }
        }
        return new Proposal(groups, leftOut, false);
    }

    long cost(Weights weights) {
        return groups.stream().mapToLong(weights::cost).sum()
                + leftOut.stream().mapToLong(weights::leftOut).sum();
    }

    boolean anyRepeat(Weights weights) {
        return groups.stream().anyMatch(weights::anyRepeat);
    }
}
