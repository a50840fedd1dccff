package dev.rapport.introduction.matching;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Fit;
import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.MatchSettings.Hours;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.PastRound;
import dev.rapport.introduction.SharedHours;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** What every pair of a round costs, by place in a roster whose order the seed decides. */
final class Weights {
    /** A pair that must not be. */
    static final long NEVER = -1;

    /** Repeats within so many rounds are counted before all other repeats. */
    static final int RECENT = 12;

    private static final int TABLE_UP_TO = 500;
    private static final int KINDS_UP_TO = 500;
    private static final double A_SHARED_HOUR = 1;

    final int n;
    private final MatchRequest request;
    private final List<Participant> people;
    private final Map<MemberId, Integer> places;
    private final SharedHours hours;
    private final int[] kind;
    private final double[][] sharedByKind;
    private final Map<Long, Integer> met = new HashMap<>();
    private final Set<Long> avoided = new HashSet<>();
    private final int[] debt;
    private final Stages stages;
    private final int[][] table;

    Weights(MatchRequest request) {
        this.request = request;
        people = order(request);
        n = people.size();
        hours = new SharedHours(request.week());
        kind = new int[n];
        sharedByKind = compareHours();
        debt = new int[n];
        places = places();
        recallMeetings();
        recallAvoided();
        new Debts(request, places).into(debt);
        stages = new Stages(n, request.settings().groupSize());
        table = n <= TABLE_UP_TO ? new int[n][n] : new int[0][];
    }

    private static List<Participant> order(MatchRequest request) {
        var sorted = new ArrayList<>(request.roster().stream()
                .filter(Participant::takesPart)
                .sorted(Comparator.comparing((Participant one) -> one.member().user())
                        .thenComparing(one -> one.member().workspace().value()))
                .toList());
        Collections.shuffle(sorted, new SplittableRandom(request.seed()));
        return List.copyOf(sorted);
    }

    private Map<MemberId, Integer> places() {
        var all = new HashMap<MemberId, Integer>();
        for (int i = 0; i < n; i++) {
            if (all.put(people.get(i).member(), i) != null) {
                throw new IllegalArgumentException("Somebody is twice in the roster");
            }
        }
        return all;
    }

    private void recallMeetings() {
        int rounds = request.history().size();
        for (int round = 0; round < rounds; round++) {
            for (var group : request.history().get(round).groups()) {
                var here = here(group);
                for (int i = 0; i < here.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        met.put(key(here.get(i), here.get(j)), rounds - round);
                    }
                }
            }
        }
    }

    private List<Integer> here(List<MemberId> members) {
        return members.stream()
                .filter(places::containsKey)
                .map(member -> places.getOrDefault(member, 0))
                .toList();
    }

    /** The pairs of a past round, if it was nothing but pairs of all who take part now. */
    Optional<List<Edge>> pairsOfAll(PastRound round) {
        var pairs = round.groups().stream()
                .map(this::here)
                .filter(pair -> pair.size() == 2)
                .toList();
        if (round.groups().size() != pairs.size() || 2 * pairs.size() != n) {
            return Optional.empty();
        }
        return Optional.of(pairs.stream()
                .map(pair -> new Edge(Math.min(pair.get(0), pair.get(1)), Math.max(pair.get(0), pair.get(1))))
                .sorted(Comparator.comparingInt(Edge::one))
                .toList());
    }

    private void recallAvoided() {
        for (var pair : request.avoided()) {
            avoid(pair.by(), pair.whom());
        }
    }

    private void avoid(MemberId one, MemberId other) {
        var mine = places.get(one);
        var theirs = places.get(other);
        if (mine != null && theirs != null) {
            avoided.add(key(mine, theirs));
        }
    }

    private long key(int one, int other) {
        return (long) Math.min(one, other) * n + Math.max(one, other);
    }

    Participant person(int place) {
        return people.get(place);
    }

    MatchRequest request() {
        return request;
    }

    Stages stages() {
        return stages;
    }

    /** How much somebody is owed for having been left out (most) or third the last time they took part. */
    int debt(int place) {
        return debt[place];
    }

    boolean allowed(int one, int other) {
        return loss(one, other) != NEVER;
    }

    boolean shareAnHour(int one, int other) {
        return sharedHours(one, other) >= A_SHARED_HOUR;
    }

    /** How many rounds ago they last met; 0 if never. */
    int ago(int one, int other) {
        return met.getOrDefault(key(one, other), 0);
    }

    /** 100 * 2^(-rounds ago / 12), at least 1 for whoever has met; 0 if they never did. */
    int repeat(int one, int other) {
        int ago = ago(one, other);
        return ago == 0 ? 0 : Math.max(1, (int) Math.round(100 * Math.pow(2, -ago / 12.0)));
    }

    boolean recent(int one, int other) {
        int ago = ago(one, other);
        return ago > 0 && ago <= RECENT;
    }

    /** What is missing for the best fit, and more without a shared hour; {@link #NEVER} if they must not meet. */
    long loss(int one, int other) {
        if (table.length == 0) {
            return compute(one, other);
        }
        if (table[one][other] == 0) {
            int value = compute(one, other) + 2;
            table[one][other] = value;
            table[other][one] = value;
        }
        return table[one][other] - 2L;
    }

    private int compute(int one, int other) {
        if (one == other || avoided.contains(key(one, other))) {
            return (int) NEVER;
        }
        double shared = sharedHours(one, other);
        boolean apart = shared < A_SHARED_HOUR;
        if (apart && request.settings().hours() == Hours.REQUIRED) {
            return (int) NEVER;
        }
        int missing =
                Fit.BEST - Fit.of(people.get(one), people.get(other), shared).total();
        return missing * first(one, other) + (apart ? stages.withoutAnHour() : 0);
    }

    /** The fit of two who may meet, as much as it counts in {@link #loss}. */
    long worth(int one, int other) {
        return (long) Fit.BEST * first(one, other) - loss(one, other) % stages.withoutAnHour();
    }

    /** Whoever is owed is served first. */
    private int first(int one, int other) {
        return debt[one] > 0 || debt[other] > 0 ? 2 : 1;
    }

    /** Most people of a team have the same few working hours: those are compared once. */
    private double[][] compareHours() {
        var kinds = new ArrayList<>(
                new LinkedHashSet<>(people.stream().map(Participant::hours).toList()));
        if (kinds.size() > KINDS_UP_TO) {
            return new double[0][];
        }
        for (int i = 0; i < n; i++) {
            kind[i] = kinds.indexOf(people.get(i).hours());
        }
        var shared = new double[kinds.size()][kinds.size()];
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = 0; j < kinds.size(); j++) {
                shared[i][j] = hours.longest(kinds.get(i), kinds.get(j));
            }
        }
        return shared;
    }

    private double sharedHours(int one, int other) {
        return sharedByKind.length > 0
                ? sharedByKind[kind[one]][kind[other]]
                : hours.longest(people.get(one).hours(), people.get(other).hours());
    }

    /** All stages of a pair in one number, for comparing whole rounds; {@link #NEVER} if they must not meet. */
    long cost(int one, int other) {
        long loss = loss(one, other);
        if (loss == NEVER || ago(one, other) == 0) {
            return loss;
        }
        return stages.pair(recent(one, other), repeat(one, other), loss);
    }

    /** All stages of a group; a pair that must not be counts like two people left out. */
    long cost(List<Integer> group) {
        long sum = 0;
        for (int i = 0; i < group.size(); i++) {
            for (int j = 0; j < i; j++) {
                long cost = cost(group.get(i), group.get(j));
                sum += cost == NEVER ? 2 * stages.leftOut() : cost;
            }
        }
        int size = request.settings().groupSize();
        if (group.size() > size) {
            sum += group.stream()
                    .map(this::debt)
                    .sorted()
                    .limit(group.size() - size)
                    .mapToLong(stages::third)
                    .sum();
        }
        return sum + Math.max(0, size - group.size()) * stages.third(0);
    }

    /** What it costs to leave somebody out. */
    long leftOut(int place) {
        return stages.leftOut() + 2 * stages.third(debt[place]);
    }

    boolean anyRepeat(List<Integer> group) {
        return group.stream().anyMatch(one -> group.stream().anyMatch(other -> one < other && ago(one, other) > 0));
    }
}
