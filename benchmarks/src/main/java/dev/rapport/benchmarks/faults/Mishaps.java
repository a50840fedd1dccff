package dev.rapport.benchmarks.faults;

import dev.rapport.benchmarks.store.BenchmarkRedis;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What happens to nodes and to Redis, in an order by chance, evenly spread. */
final class Mishaps {
    private static final int PROMPTS_PER_KILL = 400;
    private static final int PROMPTS_PER_RESTART = 2_000;
    private static final int PROMPTS_PER_PAUSE = 4_000;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final List<Mishap> all = new ArrayList<>();
    private final int kills;
    private final int restarts;
    private final int pauses;

    Mishaps(Fleet fleet, BenchmarkRedis redis, int prompts, long seed) {
        kills = Math.max(1, prompts / PROMPTS_PER_KILL);
        restarts = Math.max(1, prompts / PROMPTS_PER_RESTART);
        pauses = Math.max(1, prompts / PROMPTS_PER_PAUSE);
        all.addAll(Collections.nCopies(kills, fleet::kill));
        all.addAll(Collections.nCopies(restarts, redis::restart));
        all.addAll(Collections.nCopies(pauses, () -> redis.pause(PAUSE)));
        all.addAll(Collections.nCopies(pauses, fleet::replace));
        Collections.shuffle(all, new Random(seed));
    }

    @FunctionalInterface
    private interface Mishap {
        void happens() throws IOException, InterruptedException;
    }

    /** About how long all of it takes. */
    Duration takes() {
        return BETWEEN.multipliedBy(all.size()).plus(PAUSE.multipliedBy(pauses));
    }

    void happen() throws IOException, InterruptedException {
        for (var mishap : all) {
            TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
            mishap.happens();
        }
    }

    void print(PrintStream out) {
        out.printf("%,6d  nodes killed with -9, each while it was at work%n", kills);
        out.printf("%,6d  nodes stopped in good order while others started%n", pauses);
        out.printf("%,6d  restarts of Redis%n", restarts);
        out.printf("%,6d  times Redis stood still for %d seconds%n", pauses, PAUSE.toSeconds());
    }
}
