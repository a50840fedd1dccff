package dev.rapport.benchmarks;

import dev.rapport.benchmarks.store.BenchmarkRedis;
import dev.rapport.benchmarks.store.People;
import dev.rapport.benchmarks.store.Talk;
import io.lettuce.core.KeyScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** (c) What a person in a network costs in Redis, with ten interactions of 120 characters each. */
final class Footprint {
    private static final int OWNERS = 10;
    private static final int PEOPLE = 100;
    private static final int INTERACTIONS = 10;
    private static final int NOTE = 120;

    private final Random random = new Random(2);
    private final BiFunction<Random, Integer, String> note;
    private final BenchmarkRedis server;
    private final RedisCommands<String, String> redis;
    private final Talk talk;

    private Footprint(
            BenchmarkRedis server, RedisCommands<String, String> redis, BiFunction<Random, Integer, String> note) {
        this.server = server;
        this.redis = redis;
        this.note = note;
        this.talk = new Talk(server.store(), "U0NOBODY");
    }

    /** Bytes for each person, with what a day's undo and change marks take, and without. */
    private record Used(long fresh, long lasting) {}

    static void run(PrintStream out) throws IOException, InterruptedException {
        out.println("| bytes of Redis memory for each person | notes in words | notes that hardly pack |");
        out.println("|---|---:|---:|");
        var words = measure(People::note);
        var noise = measure(People::noise);
        out.printf("| with a day's undo and change marks | %,d | %,d |%n", words.fresh(), noise.fresh());
        out.printf("| once those have expired | **%,d** | **%,d** |%n", words.lasting(), noise.lasting());
    }

    private static Used measure(BiFunction<Random, Integer, String> note) throws IOException, InterruptedException {
        try (var server = new BenchmarkRedis();
                var connection = server.connect()) {
            return new Footprint(server, connection.sync(), note).measure();
        }
    }

    private Used measure() throws InterruptedException {
        talk.say("help");
        long empty = server.usedMemory();
        for (int owner = 0; owner < OWNERS; owner++) {
            fill("U0OWNER" + owner);
        }
        long fresh = server.usedMemory() - empty;
        expire();
        return new Used(fresh / (OWNERS * PEOPLE), (server.usedMemory() - empty) / (OWNERS * PEOPLE));
    }

    private void fill(String owner) {
        var typing = talk.as(owner);
        for (int i = 0; i < PEOPLE; i++) {
            expect(typing, "add %s, Head at School %d, strategic".formatted(People.name(i), i), People.name(i));
        }
        for (int interaction = 0; interaction < INTERACTIONS; interaction++) {
            for (int i = 0; i < PEOPLE; i++) {
                var line = "log %s coffee: %s".formatted(People.name(i), note.apply(random, NOTE));
                expect(typing, line, "Coffee with " + People.name(i));
            }
        }
    }

    private static void expect(Talk typing, String line, String answer) {
        var said = typing.say(line);
        if (!said.startsWith(answer)) {
            throw new IllegalStateException("\"%s\" was answered: %s".formatted(line, said));
        }
    }

    /** Lets a day pass for what has a time to live, and for nothing else. */
    private void expire() throws InterruptedException {
        var keys = ScanIterator.scan(redis, KeyScanArgs.Builder.limit(1_000)).stream()
                .filter(key -> redis.pttl(key) >= 0)
                .toList();
        keys.forEach(key -> redis.pexpire(key, 1));
        while (keys.stream().anyMatch(key -> redis.exists(key) > 0)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
