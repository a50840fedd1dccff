package dev.rapport.introduction.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The best groups of a team of up to {@link #UP_TO} people: every way to form them is weighed, subset by subset. */
final class SmallTeam {
    static final int UP_TO = 12;
    private static final int LARGEST_GROUP = 5;

    private final Weights weights;
    private final long[] groupCost;
    private final long[] best;
    private final int[] choice;

    private SmallTeam(Weights weights) {
        this.weights = weights;
        int subsets = 1 << weights.n;
        groupCost = new long[subsets];
        best = new long[subsets];
        choice = new int[subsets];
    }

    static Proposal best(Weights weights) {
        var team = new SmallTeam(weights);
        team.weighGroups();
        team.chooseGroups();
        return team.chosen();
    }

    private void weighGroups() {
        int largest = Math.min(LARGEST_GROUP, weights.request().settings().groupSize() + 1);
        Arrays.fill(groupCost, Weights.NEVER);
        for (int subset = 1; subset < groupCost.length; subset++) {
            int size = Integer.bitCount(subset);
            var group = places(subset);
            if (size > 1 && size <= largest && mayMeet(group)) {
                groupCost[subset] = weights.cost(group);
            }
        }
    }

    private boolean mayMeet(List<Integer> group) {
        return group.stream()
                .allMatch(one -> group.stream().allMatch(other -> one.equals(other) || weights.allowed(one, other)));
    }

    private void chooseGroups() {
        for (int all = 1; all < best.length; all++) {
            int first = Integer.lowestOneBit(all);
            int others = all ^ first;
            best[all] = best[others] + weights.leftOut(Integer.numberOfTrailingZeros(first));
            choice[all] = first;
            for (int some = others; some > 0; some = (some - 1) & others) {
                int group = some | first;
                if (groupCost[group] != Weights.NEVER && best[all ^ group] + groupCost[group] < best[all]) {
                    best[all] = best[all ^ group] + groupCost[group];
                    choice[all] = group;
                }
            }
        }
    }

    private Proposal chosen() {
        var groups = new ArrayList<List<Integer>>();
        var leftOut = new ArrayList<Integer>();
        for (int rest = choice.length - 1; rest > 0; rest ^= choice[rest]) {
            var group = places(choice[rest]);
            if (group.size() == 1) {
                leftOut.addAll(group);
            } else {
                groups.add(group);
            }
        }
        return new Proposal(groups, leftOut, false);
    }

    private static List<Integer> places(int subset) {
        var places = new ArrayList<Integer>();
        for (int rest = subset; rest > 0; rest &= rest - 1) {
            places.add(Integer.numberOfTrailingZeros(rest));
        }
        return places;
    }
}
