package dev.rapport.introduction.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Groups of three to five: by chance, then two people change places as long as that is cheaper, several times over. */
final class LargerGroups {
    private static final int LARGEST = 5;
    private static final int EVERYBODY_UP_TO = 300;
    private static final int STARTS = 3;
    private static final int PASSES = 30;
    private static final int PASSES_LARGE = 3;
    private static final int TRIES_LARGE = 20;

    private final Weights weights;
    private final SplittableRandom random;
    private final int size;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final int[] home;

    private LargerGroups(Weights weights, SplittableRandom random) {
        this.weights = weights;
        this.random = random;
        size = weights.request().settings().groupSize();
        home = new int[weights.n];
    }

    static Proposal best(Weights weights) {
        var random = new SplittableRandom(
                weights.request().seed() + weights.request().history().size());
        return IntStream.range(0, weights.n <= EVERYBODY_UP_TO ? STARTS : 1)
                .mapToObj(start -> new LargerGroups(weights, random).improved())
                .min(Comparator.comparingLong(proposal -> proposal.cost(weights)))
                .orElseThrow();
    }

    /** How many groups: as close to the size as can be, at most one more than it and never more than five. */
    static int count(int people, int size) {
        int groups = Math.max(1, people / size);
        return Math.ceilDiv(people, groups) > Math.min(LARGEST, size + 1) ? groups + 1 : groups;
    }

    private Proposal improved() {
        scatter();
        int passes = weights.n <= EVERYBODY_UP_TO ? PASSES : PASSES_LARGE;
        for (int pass = 0; pass < passes && improve(); pass++) {
            Collections.shuffle(groups, random);
            settle();
        }
        return allowedOnly();
    }

    private void scatter() {
        var people = new ArrayList<>(IntStream.range(0, weights.n).boxed().toList());
        Collections.shuffle(people, random);
        int count = count(weights.n, size);
        for (int g = 0; g < count; g++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < people.size(); i++) {
            groups.get(i % count).add(people.get(i));
        }
        settle();
    }

    private void settle() {
        for (int g = 0; g < groups.size(); g++) {
            for (int one : groups.get(g)) {
                home[one] = g;
            }
        }
    }

    private boolean improve() {
        boolean better = false;
        for (int one = 0; one < weights.n; one++) {
            if (weights.n <= EVERYBODY_UP_TO) {
                for (int other = 0; other < one; other++) {
                    better |= exchange(one, other);
                }
            } else {
                for (int k = 0; k < TRIES_LARGE; k++) {
                    better |= exchange(one, random.nextInt(weights.n));
                }
            }
        }
        return better;
    }

    private boolean exchange(int one, int other) {
        if (home[one] == home[other]) {
            return false;
        }
        var mine = groups.get(home[one]);
        var theirs = groups.get(home[other]);
        long before = weights.cost(mine) + weights.cost(theirs);
        Collections.replaceAll(mine, one, other);
        Collections.replaceAll(theirs, other, one);
        if (weights.cost(mine) + weights.cost(theirs) < before) {
            int moved = home[one];
            home[one] = home[other];
            home[other] = moved;
            return true;
        }
        Collections.replaceAll(mine, other, one);
        Collections.replaceAll(theirs, one, other);
        return false;
    }

    /** Whoever stands in a group where they must not goes to one with room, else into a pair, else is left out. */
    private Proposal allowedOnly() {
        var out = new ArrayList<Integer>();
        for (var group : groups) {
            for (var worst = mostInTheWay(group); worst >= 0; worst = mostInTheWay(group)) {
                group.remove((Integer) worst);
                out.add(worst);
            }
        }
        groups.stream().filter(group -> group.size() == 1).forEach(out::addAll);
        groups.removeIf(group -> group.size() < 2);
        out.sort(Comparator.comparingInt(one -> -weights.debt(one)));
        var leftOut = new ArrayList<Integer>();
        out.forEach(one -> place(one, leftOut));
        return new Proposal(groups.stream().map(List::copyOf).toList(), leftOut, false);
    }

    private void place(int one, List<Integer> leftOut) {
        var room = groups.stream()
                .filter(group -> group.size() < Math.min(LARGEST, size + 1))
                .filter(group -> group.stream().allMatch(other -> weights.allowed(one, other)))
                .min(Comparator.comparingInt(List::size));
        var partner =
                leftOut.stream().filter(other -> weights.allowed(one, other)).findFirst();
        if (room.isPresent()) {
            room.get().add(one);
        } else if (partner.isPresent()) {
            leftOut.remove(partner.get());
            groups.add(new ArrayList<>(List.of(partner.get(), one)));
        } else {
            leftOut.add(one);
        }
    }

    private int mostInTheWay(List<Integer> group) {
        int worst = -1;
        long most = 0;
        for (int one : group) {
            long forbidden = group.stream()
                    .filter(other -> other != one && !weights.allowed(one, other))
                    .count();
            if (forbidden > most) {
                most = forbidden;
                worst = one;
            }
        }
        return worst;
    }
}
