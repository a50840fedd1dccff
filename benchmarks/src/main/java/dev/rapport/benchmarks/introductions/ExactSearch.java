package dev.rapport.benchmarks.introductions;

import dev.rapport.introduction.Participant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jgrapht.alg.matching.SparseEdmondsMaximumCardinalityMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Whether everybody can be in a pair or a group of three of allowed pairs. Up to 18 people all ways are tried; above
 * that pairs by maximum cardinality, for an odd number after a group of three was taken out, up to so many of them.
 */
final class ExactSearch {
    private static final int ALL_WAYS_UP_TO = 18;
    private static final int RECENT = 12;
    private static final int TRIPLES = 3_000;

    /** What a search can say. */
    enum Verdict {
        POSSIBLE,
        IMPOSSIBLE,
        NOT_FOUND
    }

    private final List<Participant> people;
    private final Past past;
    private final int n;

    ExactSearch(List<Participant> people, Past past) {
        this.people = people;
        this.past = past;
        n = people.size();
    }

    /** @param fresh whether nobody may meet again whom they met within the last twelve rounds */
    Verdict whole(boolean fresh) {
        var may = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int ago = i == j ? 0 : past.ago(people.get(i), people.get(j));
                boolean recent = ago > 0 && ago <= RECENT;
                may[i][j] = i != j && past.mayMeet(people.get(i), people.get(j)) && !(fresh && recent);
            }
        }
        if (n <= ALL_WAYS_UP_TO) {
            return allWays(may) ? Verdict.POSSIBLE : Verdict.IMPOSSIBLE;
        }
        return n % 2 == 0 ? even(may) : odd(may);
    }

    private boolean allWays(boolean[][] may) {
        var whole = new boolean[1 << n];
        whole[0] = true;
        for (int all = 1; all < whole.length; all++) {
            int i = Integer.numberOfTrailingZeros(all);
            int rest = all & (all - 1);
            for (int js = rest; js > 0 && !whole[all]; js &= js - 1) {
                int j = Integer.numberOfTrailingZeros(js);
                if (may[i][j]) {
                    whole[all] = whole[rest ^ (1 << j)] || withThird(may, whole, rest ^ (1 << j), i, j);
                }
            }
        }
        return whole[whole.length - 1];
    }

    private static boolean withThird(boolean[][] may, boolean[] whole, int rest, int i, int j) {
        for (int ks = rest; ks > 0; ks &= ks - 1) {
            int k = Integer.numberOfTrailingZeros(ks);
            if (may[i][k] && may[j][k] && whole[rest ^ (1 << k)]) {
                return true;
            }
        }
        return false;
    }

    private Verdict even(boolean[][] may) {
        return perfect(may) ? Verdict.POSSIBLE : Verdict.NOT_FOUND;
    }

    private Verdict odd(boolean[][] may) {
        var random = new Random(n);
        for (int tried = 0; tried < TRIPLES; tried++) {
            int i = random.nextInt(n);
            int j = random.nextInt(n);
            int k = random.nextInt(n);
            if (may[i][j] && may[i][k] && may[j][k] && perfect(may, i, j, k)) {
                return Verdict.POSSIBLE;
            }
        }
        return Verdict.NOT_FOUND;
    }

    private boolean perfect(boolean[][] may, int... without) {
        var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (int i = 0; i < n; i++) {
            int one = i;
            if (Arrays.stream(without).noneMatch(gone -> gone == one)) {
                graph.addVertex(i);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (may[i][j] && graph.containsVertex(i) && graph.containsVertex(j)) {
                    graph.addEdge(i, j);
                }
            }
        }
        var matching = new SparseEdmondsMaximumCardinalityMatching<>(graph).getMatching();
        return 2 * matching.getEdges().size() == graph.vertexSet().size();
    }
}
