package dev.rapport.introduction.matching;

import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.matching.Stages.Open;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The cheapest pairs over some edges when so many people stay without one, who then join a pair as third. Whoever
 * stays is matched with a stand-in, at the price of the two cheapest edges; what joining really costs corrects the
 * price, a few times over. In a small team every group of three is weighed while nobody has to meet again, and then the
 * cheapest are tried beside that.
 */
final class Thirds {
    private static final int SMALL = 60;
    private static final int TRIES_SMALL = 12;
    private static final int TRIES_LARGE = 3;
    private static final int TRIPLES = 40;
    private static final int STAND_IN_EDGES = 400_000;
    private static final long DEAR = 1L << 32;

    private final Weights weights;
    private final TimeLimit limit;
    private final Open open;
    private final List<Edge> edges;
    private final int alone;
    private final int n;

    Thirds(Weights weights, TimeLimit limit, Open open, List<Edge> edges, int alone) {
        this.weights = weights;
        this.limit = limit;
        this.open = open;
        this.edges = edges;
        this.alone = alone;
        n = weights.n;
    }

    Proposal best() {
        if (alone == 0) {
            return matched(graph(Set.of(), new long[0]), List.of());
        }
        if (alone == 1 && n <= SMALL && open == Open.NEVER_MET) {
            var exact = BestThree.of(weights, edges, limit);
            if (exact.isPresent()) {
                return exact.get();
            }
        }
        var best = corrected();
        if (alone == 1 && n <= SMALL && !best.approximate() && best.anyRepeat(weights)) {
            return withTriples(best);
        }
        return best;
    }

    private Proposal corrected() {
        var mayStay = mayStay();
        var price = prices();
        Optional<Proposal> best = Optional.empty();
        Set<Integer> before = Set.of();
        for (int k = 0; k < (n <= SMALL ? TRIES_SMALL : TRIES_LARGE); k++) {
            var pairs = matched(graph(mayStay, price), List.of());
            var staying = Set.copyOf(pairs.leftOut());
            var joined = joined(pairs);
            if (best.isEmpty() || joined.cost(weights) < best.get().cost(weights)) {
                best = Optional.of(joined);
            }
            if (pairs.approximate() || staying.equals(before)) {
                break;
            }
            before = staying;
            staying.forEach(one -> price[one] = joining(one, pairs));
        }
        return best.orElseThrow();
    }

    private Proposal matched(Blossom graph, List<List<Integer>> fixed) {
        var found = graph.cheapest(limit);
        var mates = Arrays.copyOf(found.orElseGet(graph::quick), n);
        for (int i = 0; i < n; i++) {
            mates[i] = mates[i] >= n ? Blossom.NOBODY : mates[i];
        }
        var proposal = Proposal.ofMates(mates);
        var groups = new ArrayList<>(proposal.groups());
        groups.addAll(fixed);
        var taken = fixed.stream().flatMap(List::stream).toList();
        var leftOut =
                proposal.leftOut().stream().filter(one -> !taken.contains(one)).toList();
        return new Proposal(groups, leftOut, found.isEmpty());
    }

    /** Those owed least, as many as are needed for everybody else to find somebody. */
    private Set<Integer> mayStay() {
        if ((long) alone * n > STAND_IN_EDGES) {
            return Set.copyOf(Proposal.ofMates(Blossom.of(n, edges).largest()).leftOut());
        }
        var debts = IntStream.range(0, n).map(weights::debt).distinct().sorted().toArray();
        Set<Integer> may = new HashSet<>();
        for (int most : debts) {
            IntStream.range(0, n).filter(one -> weights.debt(one) == most).forEach(may::add);
            if (may.size() >= alone && graph(may, new long[n]).isPerfect()) {
                break;
            }
        }
        return may;
    }

    private Blossom graph(Set<Integer> mayStay, long[] price) {
        var graph = Blossom.of(n + alone, List.of());
        edges.forEach(edge -> graph.add(edge.one(), edge.other(), cost(edge.one(), edge.other())));
        for (int standIn = n; standIn < n + alone; standIn++) {
            for (int one : mayStay) {
                graph.add(one, standIn, price[one]);
            }
        }
        return graph;
    }

    private long cost(int one, int other) {
        return weights.stages()
                .forSolver(open, weights.recent(one, other), weights.repeat(one, other), weights.loss(one, other));
    }

    private long[] prices() {
        var first = new long[n];
        var second = new long[n];
        Arrays.fill(first, DEAR / 2);
        Arrays.fill(second, DEAR / 2);
        for (var edge : edges) {
            long cost = cost(edge.one(), edge.other());
            for (int end : List.of(edge.one(), edge.other())) {
                if (cost < first[end]) {
                    second[end] = first[end];
                    first[end] = cost;
                } else if (cost < second[end]) {
                    second[end] = cost;
                }
            }
        }
        return IntStream.range(0, n).mapToLong(i -> first[i] + second[i]).toArray();
    }

    /** What it costs somebody to join a pair, in the solver's numbers. */
    private long joining(int one, Proposal pairs) {
        return pairs.groups().stream()
                .filter(pair -> mayJoin(one, pair))
                .mapToLong(pair -> cost(one, pair.get(0)) + cost(one, pair.get(1)))
                .min()
                .orElse(DEAR);
    }

    private boolean mayJoin(int one, List<Integer> pair) {
        return pair.size() == 2 && pair.stream().allMatch(other -> weights.allowed(one, other));
    }

    /** Everybody without a pair joins the one where it costs least, those owed most first. */
    private Proposal joined(Proposal pairs) {
        var groups = new ArrayList<>(pairs.groups());
        var leftOut = new ArrayList<Integer>();
        var owedFirst = pairs.leftOut().stream()
                .sorted(Comparator.comparingInt((Integer one) -> -weights.debt(one)))
                .toList();
        for (int one : owedFirst) {
            var pair = groups.stream()
                    .filter(some -> mayJoin(one, some))
                    .min(Comparator.comparingLong(some -> weights.cost(with(some, one)) - weights.cost(some)));
            pair.ifPresentOrElse(some -> groups.set(groups.indexOf(some), with(some, one)), () -> leftOut.add(one));
        }
        return new Proposal(groups, leftOut, pairs.approximate());
    }

    private static List<Integer> with(List<Integer> pair, int third) {
        return List.of(pair.get(0), pair.get(1), third);
    }

    private record Triple(List<Integer> group, long cost) {}

    private Proposal withTriples(Proposal found) {
        var best = found;
        for (var triple : cheapestTriples()) {
            var rest = edges.stream()
                    .filter(edge -> !triple.contains(edge.one()) && !triple.contains(edge.other()))
                    .toList();
            if (Proposal.ofMates(Blossom.of(n, rest).largest()).leftOut().size() == triple.size()) {
                var graph = new Blossom(n);
                rest.forEach(edge -> graph.add(edge.one(), edge.other(), cost(edge.one(), edge.other())));
                var proposal = matched(graph, List.of(triple));
                best = proposal.cost(weights) < best.cost(weights) ? proposal : best;
            }
        }
        return best;
    }

    private List<List<Integer>> cheapestTriples() {
        var triples = new ArrayList<Triple>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                for (int k = j + 1; k < n; k++) {
                    if (weights.allowed(i, j) && weights.allowed(i, k) && weights.allowed(j, k)) {
                        var group = List.of(i, j, k);
                        triples.add(new Triple(group, weights.cost(group)));
                    }
                }
            }
        }
        return triples.stream()
                .sorted(Comparator.comparingLong(Triple::cost))
                .limit(TRIPLES)
                .map(Triple::group)
                .toList();
    }
}
