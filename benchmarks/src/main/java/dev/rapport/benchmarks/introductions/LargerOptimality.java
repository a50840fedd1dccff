package dev.rapport.benchmarks.introductions;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Fit;
import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.MatchRequest.Avoided;
import dev.rapport.introduction.MatchSettings;
import dev.rapport.introduction.MatchSettings.Hours;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.PastRound;
import dev.rapport.introduction.SharedHours;
import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.matching.Matcher;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups of three to five beside every way to form groups: people left out, places too many or empty, repeats, pairs
 * without a shared hour, and what is missing for the best fit, in that order.
 */
final class LargerOptimality {
    private static final int SEEDS = 5;
    private static final int MOST_PEOPLE = 10;
    private static final int LARGEST_GROUP = 5;
    private static final double AVOIDED = 0.1;
    /** Each stage outweighs all that follow: no round of ten people misses so much. */
    private static final long STAGE = 10_000;

    private final MatchRequest request;
    private final int size;
    private final long[] price;
    private final boolean[] possible;

    private LargerOptimality(MatchRequest request) {
        this.request = request;
        size = request.settings().groupSize();
        int people = request.roster().size();
        price = new long[1 << people];
        possible = new boolean[1 << people];
        var fit = prices(people);
        for (int group = 1; group < price.length; group++) {
            int many = Integer.bitCount(group);
            possible[group] = many == 1 || many <= Math.min(LARGEST_GROUP, size + 1);
            price[group] = many == 1 ? STAGE * STAGE * STAGE * STAGE : Math.abs(many - size) * STAGE * STAGE * STAGE;
            for (int i = 0; i < people; i++) {
                for (int j = 0; j < i && (group >> i & 1) == 1; j++) {
                    if ((group >> j & 1) == 1) {
                        possible[group] &= fit[i][j] >= 0;
                        price[group] += fit[i][j];
                    }
                }
            }
        }
    }

    static void print(PrintStream out) {
        out.printf(
                "%nGroups of three to five beside every way to form them: six zones, shared hours preferred, a round"
                        + " by chance before, a tenth of the pairs avoided, seeds 1 to %d%n%n",
                SEEDS);
        out.println("| n | groups of | rounds | as good as the best of all ways |");
        out.println("|---:|---:|---:|---:|");
        for (int people = 6; people <= MOST_PEOPLE; people++) {
            for (int size = 3; size <= LARGEST_GROUP; size++) {
                int best = 0;
                for (int seed = 1; seed <= SEEDS; seed++) {
                    best += new LargerOptimality(request(people, size, seed)).isBest() ? 1 : 0;
                }
                out.printf("| %d | %d | %d | %d |%n", people, size, SEEDS, best);
            }
        }
    }

    private static MatchRequest request(int people, int size, long seed) {
        var roster = Scenario.profiled(people, seed);
        var random = new Random(seed);
        var members = new ArrayList<>(roster.stream().map(Participant::member).toList());
        Set<Avoided> avoided = new HashSet<>();
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < i; j++) {
                if (random.nextDouble() < AVOIDED) {
                    avoided.add(new Avoided(members.get(i), members.get(j)));
                }
            }
        }
        Collections.shuffle(members, random);
        List<List<MemberId>> earlier = IntStream.range(0, people / size)
                .mapToObj(group -> List.copyOf(members.subList(group * size, (group + 1) * size)))
                .toList();
        return new MatchRequest(
                roster,
                List.of(new PastRound(earlier, Set.of())),
                avoided,
                MatchSettings.groupsOf(size).with(Hours.PREFERRED),
                Scenario.FIRST_WEEK,
                seed);
    }

    /** What each pair costs; negative for those who must not meet. */
    private long[][] prices(int people) {
        var hours = new SharedHours(request.week());
        var pairs = new long[people][people];
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < people; j++) {
                var one = request.roster().get(i);
                var other = request.roster().get(j);
                double shared = hours.longest(one.hours(), other.hours());
                pairs[i][j] = mustNot(one, other)
                        ? -1
                        : (met(one, other) ? STAGE * STAGE : 0)
                                + (shared < 1 ? STAGE : 0)
                                + Fit.BEST
                                - Fit.of(one, other, shared).total();
            }
        }
        return pairs;
    }

    private boolean mustNot(Participant one, Participant other) {
        return request.avoided().stream()
                .anyMatch(pair -> Set.of(pair.by(), pair.whom()).equals(both(one, other)));
    }

    private boolean met(Participant one, Participant other) {
        return request.history().stream()
                .anyMatch(round -> round.groups().stream().anyMatch(group -> group.containsAll(both(one, other))));
    }

    private static Set<MemberId> both(Participant one, Participant other) {
        return new HashSet<>(List.of(one.member(), other.member()));
    }

    private boolean isBest() {
        var members = request.roster().stream().map(Participant::member).toList();
        var round = Matcher.match(request, TimeLimit.NONE);
        long found = 0;
        for (var group : round.groups()) {
            int places =
                    group.stream().mapToInt(one -> 1 << members.indexOf(one)).sum();
            found += possible[places] ? price[places] : Long.MAX_VALUE / 2;
        }
        found += round.leftOut().size() * price[1];
        return found == cheapest(price.length - 1);
    }

    /** Every way to form groups of these people. */
    private long cheapest(int people) {
        if (people == 0) {
            return 0;
        }
        int first = Integer.lowestOneBit(people);
        int others = people ^ first;
        long cheapest = Long.MAX_VALUE;
        for (int some = others; some >= 0; some = some == 0 ? -1 : (some - 1) & others) {
            if (possible[first | some]) {
                cheapest = Math.min(cheapest, price[first | some] + cheapest(others ^ some));
            }
        }
        return cheapest;
    }
}
