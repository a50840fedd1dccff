package dev.rapport.benchmarks;

import dev.rapport.benchmarks.store.BenchmarkRedis;
import dev.rapport.benchmarks.store.Owners;
import dev.rapport.benchmarks.store.Talk;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** (b) The same fifty people due among a hundred and among ten thousand: the conversation, warm, on a real Redis. */
final class Growth {
    private static final int RUNS = 5;
    private static final int WARM_UP = 3_000;
    private static final int CALLS = 1_000;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final List<String> COMMANDS = List.of("due", "today");

    private static final String SMALL = "U0SMALL";
    private static final String LARGE = "U0LARGE";
    private static final String UNCACHED = "due, the first after a start: the network is read from Redis";

    private final Medians medians = new Medians();
    private final BenchmarkRedis redis;

    private Growth(BenchmarkRedis redis) {
        this.redis = redis;
    }

    static void run(PrintStream out) throws IOException {
        try (var redis = new BenchmarkRedis()) {
            var owners = new Owners(redis.store());
            owners.create(SMALL, 100);
            owners.create(LARGE, 10_000);
            var growth = new Growth(redis);
            COMMANDS.forEach(growth::measureWarm);
            growth.measureUncached();
            growth.print(out);
        }
    }

    private void measureWarm(String command) {
        var small = new Talk(redis.store(), SMALL);
        var large = small.as(LARGE);
        if (!small.say(command).equals(large.say(command))) {
            throw new IllegalStateException("the two networks give different answers to %s:%n%s%n%s"
                    .formatted(command, small.say(command), large.say(command)));
        }
        var _ = micros(small, command, WARM_UP);
        var _ = micros(large, command, WARM_UP);
        for (int run = 0; run < RUNS; run++) {
            medians.add(command + LARGE, micros(large, command, CALLS));
            medians.add(command + SMALL, micros(small, command, CALLS));
        }
    }

    private void measureUncached() {
        for (int run = 0; run < RUNS; run++) {
            medians.add(UNCACHED + LARGE, micros(new Talk(redis.store(), LARGE), "due", 1));
            medians.add(UNCACHED + SMALL, micros(new Talk(redis.store(), SMALL), "due", 1));
        }
    }

    /** The median time of so many calls. */
    private static double micros(Talk talk, String command, int calls) {
        var nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            var answer = talk.say(command);
            nanos[i] = System.nanoTime() - start;
            if (answer.isBlank()) {
                throw new IllegalStateException(command + " was answered with nothing");
            }
        }
        Arrays.sort(nanos);
        return nanos[calls / 2] / NANOS_PER_MICRO;
    }

    private void print(PrintStream out) {
        out.println("| command | 10,000 people, \u00b5s | 100 people, \u00b5s | ratio |");
        out.println("|---|---:|---:|---:|");
        COMMANDS.forEach(command -> line(out, command, command));
        line(out, UNCACHED, UNCACHED);
    }

    private void line(PrintStream out, String words, String name) {
        double large = medians.of(name + LARGE);
        double small = medians.of(name + SMALL);
        out.printf("| %s | %,.0f | %,.0f | **%.2f** |%n", words, large, small, large / small);
    }
}
