package dev.rapport.introduction.matching;

import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.matching.Stages.Open;
import java.util.List;
import java.util.Optional;

/**
 * A round of pairs: first only among those who never met, where as many can be matched that way; then also among those
 * whose meeting is long ago; then among all.
 */
final class PairSearch {
    private static final int WIDENINGS = 2;

    private final Weights weights;
    private final TimeLimit limit;

    PairSearch(Weights weights, TimeLimit limit) {
        this.weights = weights;
        this.limit = limit;
    }

    Proposal best() {
        var edges = enough(Candidates.of(weights));
        int pairs = pairs(edges);
        int alone = weights.n - 2 * pairs;
        Optional<Proposal> best = Optional.empty();
        for (var open : Open.values()) {
            var some = edges.stream().filter(edge -> isOpen(open, edge)).toList();
            if (some.size() == edges.size() || pairs(some) == pairs) {
                var found = new Thirds(weights, limit, open, some, alone).best();
                best = best.filter(other -> cost(other) <= cost(found)).or(() -> Optional.of(found));
                if (alone == 0 || found.approximate() || nothingBetter(found)) {
                    break;
                }
            }
        }
        return best.orElseThrow();
    }

    private boolean nothingBetter(Proposal found) {
        boolean nobodyOwed = found.groups().stream()
                .filter(group -> group.size() > 2)
                .allMatch(group -> group.stream().anyMatch(place -> weights.debt(place) == 0));
        return found.leftOut().isEmpty() && nobodyOwed && !found.anyRepeat(weights);
    }

    private long cost(Proposal proposal) {
        return proposal.cost(weights);
    }

    private boolean isOpen(Open open, Edge edge) {
        return switch (open) {
            case NEVER_MET -> weights.ago(edge.one(), edge.other()) == 0;
            case LONG_AGO -> !weights.recent(edge.one(), edge.other());
            case ALL -> true;
        };
    }

    /** A thinned graph in which somebody finds nobody is widened for them. */
    private List<Edge> enough(List<Edge> edges) {
        if (weights.n <= weights.request().settings().everyPairUpTo()) {
            return edges;
        }
        var wide = edges;
        for (int k = 0; k < WIDENINGS; k++) {
            var alone = Proposal.ofMates(Blossom.of(weights.n, wide).largest()).leftOut();
            if (alone.size() <= weights.n % 2) {
                return wide;
            }
            wide = Candidates.widened(weights, wide, alone);
        }
        return wide;
    }

    private int pairs(List<Edge> edges) {
        return Proposal.ofMates(Blossom.of(weights.n, edges).largest()).groups().size();
    }
}
