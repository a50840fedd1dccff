package dev.rapport.benchmarks.introductions;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.PastRound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A scenario played by one algorithm, and what came of it. */
final class Tally {
    private static final int RECENT = 12;
    private static final double NANOS_PER_MILLI = 1e6;

    int unmatched;
    int longestWait;
    int recentRepeats;
    int repeats;
    int withoutAnHour;
    int partners;
    double millis;
    int couldBeWhole;
    int couldBeFresh;
    int notDecided;

    private final Past past;
    private final Map<MemberId, Integer> waiting = new HashMap<>();

    private Tally(Scenario scenario) {
        past = new Past(scenario);
    }

    /** @param checked whether every round that is not all it could be is compared with an exact search */
    static Tally play(Scenario scenario, List<List<Participant>> rosters, Algorithm algorithm, boolean checked) {
        var tally = new Tally(scenario);
        var random = new Random(scenario.seed());
        for (var people : rosters) {
            long begun = System.nanoTime();
            var groups = algorithm.groups(people, tally.past, random);
            tally.millis += (System.nanoTime() - begun) / NANOS_PER_MILLI;
            tally.count(people, groups, checked);
        }
        tally.millis /= rosters.size();
        tally.partners = tally.past.pairsEver();
        return tally;
    }

    private void count(List<Participant> people, List<List<Participant>> groups, boolean checked) {
        var matched = new HashSet<MemberId>();
        var kept = new ArrayList<List<MemberId>>();
        int recentBefore = recentRepeats;
        for (var group : groups) {
            if (allowed(group)) {
                countPairs(group);
                var members = group.stream().map(Participant::member).toList();
                matched.addAll(members);
                kept.add(members);
            }
        }
        Set<MemberId> out = people.stream()
                .map(Participant::member)
                .filter(member -> !matched.contains(member))
                .collect(Collectors.toSet());
        unmatched += out.size();
        people.forEach(one -> wait(one.member(), out.contains(one.member())));
        if (checked && (!out.isEmpty() || recentRepeats > recentBefore)) {
            check(people, out.size(), recentRepeats > recentBefore);
        }
        past.add(new PastRound(kept, out));
    }

    private void check(List<Participant> people, int out, boolean repeated) {
        var exact = new ExactSearch(people, past);
        if (out > 0 && exact.whole(false) == ExactSearch.Verdict.POSSIBLE) {
            couldBeWhole++;
        }
        if (repeated) {
            switch (exact.whole(true)) {
                case POSSIBLE -> couldBeFresh++;
                case IMPOSSIBLE -> {}
                case NOT_FOUND -> notDecided++;
            }
        }
    }

    private boolean allowed(List<Participant> group) {
        return group.stream()
                .allMatch(one -> group.stream().allMatch(other -> one.equals(other) || past.mayMeet(one, other)));
    }

    private void countPairs(List<Participant> group) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = 0; j < i; j++) {
                int ago = past.ago(group.get(i), group.get(j));
                repeats += ago > 0 ? 1 : 0;
                recentRepeats += ago > 0 && ago <= RECENT ? 1 : 0;
                withoutAnHour += past.shareAnHour(group.get(i), group.get(j)) ? 0 : 1;
            }
        }
    }

    private void wait(MemberId member, boolean out) {
        int rounds = out ? waiting.getOrDefault(member, 0) + 1 : 0;
        waiting.put(member, rounds);
        longestWait = Math.max(longestWait, rounds);
    }
}
