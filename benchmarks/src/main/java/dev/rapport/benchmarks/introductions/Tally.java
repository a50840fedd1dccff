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
    /** How many rounds before one with a repeat are looked at again. */
    static final int HINDSIGHT = 3;

    private static final int HINDSIGHT_UP_TO = 12;
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
    int fewerPossible;
    int repeatedRounds;
    /** By how many rounds before: rounds with a repeat of which all these could have been without one, in hindsight. */
    final int[] possibleInHindsight = new int[HINDSIGHT];

    final int[] notDecidedInHindsight = new int[HINDSIGHT];

    private final List<List<Participant>> rosters;
    private final Past past;
    private final Map<MemberId, Integer> waiting = new HashMap<>();

    private Tally(Scenario scenario, List<List<Participant>> rosters) {
        this.rosters = rosters;
        past = new Past(scenario);
    }

    /** @param checked whether every round that is not all it could be is compared with an exact search */
    static Tally play(Scenario scenario, List<List<Participant>> rosters, Algorithm algorithm, boolean checked) {
        var tally = new Tally(scenario, rosters);
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
        var waited = people.stream()
                .map(Participant::member)
                .filter(member -> waiting.getOrDefault(member, 0) > 0)
                .collect(Collectors.toSet());
        people.forEach(one -> wait(one.member(), out.contains(one.member())));
        int repeated = recentRepeats - recentBefore;
        if (checked && (!out.isEmpty() || repeated > 0)) {
            check(people, out, waited, repeated);
        }
        if (checked && repeated > 0 && people.size() <= HINDSIGHT_UP_TO) {
            lookBack();
        }
        past.add(new PastRound(kept, out));
    }

    private void check(List<Participant> people, Set<MemberId> out, Set<MemberId> waited, int repeated) {
        var exact = new ExactSearch(people, past);
        var least = exact.least(waited);
        if (least.isPresent()) {
            long again = out.stream().filter(waited::contains).count();
            compare(least.get(), new ExactSearch.Least(out.size(), again, repeated));
            return;
        }
        if (!out.isEmpty() && exact.whole(false) == ExactSearch.Verdict.POSSIBLE) {
            couldBeWhole++;
        }
        if (repeated > 0) {
            switch (exact.whole(true)) {
                case POSSIBLE -> couldBeFresh++;
                case IMPOSSIBLE -> {}
                case NOT_FOUND -> notDecided++;
            }
        }
    }

    private void compare(ExactSearch.Least least, ExactSearch.Least ours) {
        if (least.out() < ours.out() || (least.out() == ours.out() && least.again() < ours.again())) {
            couldBeWhole++;
        } else if (least.repeats() < ours.repeats()) {
            couldBeFresh += least.repeats() == 0 ? 1 : 0;
            fewerPossible++;
        }
    }

    /** Of the round that is about to be noted, with one to three before it. */
    private void lookBack() {
        repeatedRounds++;
        int now = past.rounds.size();
        for (int back = 1; back <= Math.min(HINDSIGHT, now); back++) {
            var rounds = rosters.subList(now - back, now + 1);
            var possible = new Hindsight(rounds, past.rounds.subList(0, now - back), past).isPossible();
            possibleInHindsight[back - 1] += possible.orElse(false) ? 1 : 0;
            notDecidedInHindsight[back - 1] += possible.isEmpty() ? 1 : 0;
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
