package dev.rapport.redis.queue;

import dev.rapport.redis.Partitions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * When the first entry of each partition is due, as far as this node knows: from its last look at all of them, and from its
 * own claims since. What other nodes did is not in it, so that it is good for a moment only, and to claim by, not to tell by.
 */
final class Heads {
    private static final long GOOD_NANOS = Duration.ofMillis(250).toNanos();
    private static final long NONE = Long.MAX_VALUE;

    private final LongSupplier nanos;
    private final long[] scores = new long[Partitions.COUNT];
    private long lookedAt;

    /** @param nanos counts on evenly */
    Heads(LongSupplier nanos) {
        this.nanos = nanos;
        this.lookedAt = nanos.getAsLong() - GOOD_NANOS;
    }

    /** The first of a partition. */
    record Head(int partition, long score) {}

    /** All were looked at, and these have entries. */
    synchronized void saw(List<Head> heads) {
        Arrays.fill(scores, NONE);
        heads.forEach(head -> scores[head.partition()] = Math.min(scores[head.partition()], head.score()));
        lookedAt = nanos.getAsLong();
    }

    /** A partition was claimed from, and this is left. */
    synchronized void left(Head head) {
        scores[head.partition()] = head.score();
    }

    /** A partition was claimed from, and nothing is left. */
    synchronized void emptied(int partition) {
        scores[partition] = NONE;
    }

    /** Where something is due, the oldest first; nowhere where that is not known any more. */
    synchronized List<Integer> due(long limit) {
        if (nanos.getAsLong() - lookedAt >= GOOD_NANOS) {
            return List.of();
        }
        return IntStream.range(0, scores.length)
                .filter(partition -> scores[partition] <= limit)
                .boxed()
                .sorted(Comparator.comparingLong(partition -> scores[partition]))
                .toList();
    }
}
