package dev.rapport.benchmarks.introductions;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Participant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jgrapht.alg.matching.SparseEdmondsMaximumCardinalityMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * What a round can have at the least, in pairs and groups of three of allowed pairs. Up to 18 people all ways are tried; above
 * that pairs by maximum cardinality, for an odd number after a group of three was taken out, up to so many of them.
 */
final class ExactSearch {
    private static final int ALL_WAYS_UP_TO = 18;
    private static final int RECENT = 12;
    private static final int TRIPLES = 3_000;
    private static final long OUT = 100_000_000;
    private static final long AGAIN = 10_000;

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
        return least(may, new int[n][n], Set.of()).equals(new Least(0, 0, 0));
    }

    /**
     * The least that a round can have, in that order.
     *
     * @param out people without a group
     * @param again those of them who had none the last time either
     * @param repeats pairs who met within twelve rounds
     */
    record Least(long out, long again, long repeats) {}

    /** Of every way to form pairs and threes, for up to 18 people; nothing above. */
    Optional<Least> least(Set<MemberId> waited) {
        if (n > ALL_WAYS_UP_TO) {
            return Optional.empty();
        }
        var may = new boolean[n][n];
        var repeat = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int ago = i == j ? 0 : past.ago(people.get(i), people.get(j));
                may[i][j] = i != j && past.mayMeet(people.get(i), people.get(j));
                repeat[i][j] = ago > 0 && ago <= RECENT ? 1 : 0;
            }
        }
        return Optional.of(least(may, repeat, waited));
    }

    private Least least(boolean[][] may, int[][] repeat, Set<MemberId> waited) {
        var price = new long[1 << n];
        for (int all = 1; all < price.length; all++) {
            int i = Integer.numberOfTrailingZeros(all);
            int rest = all & (all - 1);
            boolean again = waited.contains(people.get(i).member());
            price[all] = price[rest] + OUT + (again ? AGAIN : 0);
            for (int js = rest; js > 0; js &= js - 1) {
                int j = Integer.numberOfTrailingZeros(js);
                int without = rest ^ (1 << j);
                if (may[i][j]) {
                    price[all] = Math.min(price[all], price[without] + repeat[i][j]);
                    for (int ks = js & (js - 1); ks > 0; ks &= ks - 1) {
                        int k = Integer.numberOfTrailingZeros(ks);
                        if (may[i][k] && may[j][k]) {
                            int pairs = repeat[i][j] + repeat[i][k] + repeat[j][k];
                            price[all] = Math.min(price[all], price[without ^ (1 << k)] + pairs);
                        }
                    }
                }
            }
        }
        long best = price[price.length - 1];
        return new Least(best / OUT, best % OUT / AGAIN, best % AGAIN);
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
