package dev.rapport.introduction.matching;

import dev.rapport.introduction.TimeLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.MatchingAlgorithm.Matching;
import org.jgrapht.alg.interfaces.MatchingAlgorithm.MatchingImpl;
import org.jgrapht.alg.matching.SparseEdmondsMaximumCardinalityMatching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** JGraphT's matchings over places; a result is everybody's mate, {@link #NOBODY} for who has none. */
final class Blossom {
    static final int NOBODY = -1;

    private final int places;
    private final Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);

    Blossom(int places) {
        this.places = places;
    }

    static Blossom of(int places, List<Edge> edges) {
        var blossom = new Blossom(places);
        for (int i = 0; i < places; i++) {
            blossom.graph.addVertex(i);
        }
        edges.forEach(edge -> blossom.add(edge.one(), edge.other(), 0));
        return blossom;
    }

    /** The cost is below 2^33, or JGraphT takes the graph for one without a perfect matching. */
    void add(int one, int other, long cost) {
        graph.addVertex(one);
        graph.addVertex(other);
        graph.setEdgeWeight(graph.addEdge(one, other), cost);
    }

    /** As many pairs as possible, whatever they cost; whoever is on an early edge is matched. */
    int[] largest() {
        var greedy = new HashSet<DefaultWeightedEdge>();
        var taken = new boolean[places];
        for (var edge : graph.edgeSet()) {
            take(edge, taken, greedy);
        }
        return mates(grown(greedy));
    }

    boolean isPerfect() {
        return Arrays.stream(largest()).filter(mate -> mate != NOBODY).count()
                == graph.vertexSet().size();
    }

    private void take(DefaultWeightedEdge edge, boolean[] taken, HashSet<DefaultWeightedEdge> pairs) {
        int one = graph.getEdgeSource(edge);
        int other = graph.getEdgeTarget(edge);
        if (!taken[one] && !taken[other]) {
            taken[one] = true;
            taken[other] = true;
            pairs.add(edge);
        }
    }

    /** Augments: whoever has a mate keeps having one. */
    private Matching<Integer, DefaultWeightedEdge> grown(HashSet<DefaultWeightedEdge> pairs) {
        var begun = new MatchingImpl<>(graph, pairs, pairs.size());
        return new SparseEdmondsMaximumCardinalityMatching<>(graph, () -> begun).getMatching();
    }

    /** The cheapest perfect matching, or nothing if the limit runs out; there must be a perfect one. */
    Optional<int[]> cheapest(TimeLimit limit) {
        return limit.within(
                () -> mates(new KolmogorovWeightedPerfectMatching<>(graph, ObjectiveSense.MINIMIZE).getMatching()));
    }

    /** A perfect matching where there is one, in a time that is sure: greedy, augmented, then improved by swaps. */
    int[] quick() {
        var pairs = new HashSet<DefaultWeightedEdge>();
        var taken = new boolean[places];
        var cheapFirst = new ArrayList<>(graph.edgeSet());
        cheapFirst.sort(Comparator.comparingDouble(graph::getEdgeWeight));
        cheapFirst.forEach(edge -> take(edge, taken, pairs));
        var mates = mates(grown(pairs));
        cheapFirst.forEach(edge -> swap(mates, graph.getEdgeSource(edge), graph.getEdgeTarget(edge)));
        return mates;
    }

    /** Pairs two with each other, and their mates, where that is cheaper. */
    private void swap(int[] mates, int one, int other) {
        int left = mates[one];
        int right = mates[other];
        if (left == NOBODY || right == NOBODY || left == other) {
            return;
        }
        var rest = graph.getEdge(left, right);
        if (rest != null && cost(one, other) + graph.getEdgeWeight(rest) < cost(one, left) + cost(other, right)) {
            mates[one] = other;
            mates[other] = one;
            mates[left] = right;
            mates[right] = left;
        }
    }

    private double cost(int one, int other) {
        return graph.getEdgeWeight(graph.getEdge(one, other));
    }

    private int[] mates(Matching<Integer, DefaultWeightedEdge> matching) {
        var mates = new int[places];
        Arrays.fill(mates, NOBODY);
        for (var edge : matching.getEdges()) {
            mates[graph.getEdgeSource(edge)] = graph.getEdgeTarget(edge);
            mates[graph.getEdgeTarget(edge)] = graph.getEdgeSource(edge);
        }
        return mates;
    }
}
