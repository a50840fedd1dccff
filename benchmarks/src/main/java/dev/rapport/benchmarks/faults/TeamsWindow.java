package dev.rapport.benchmarks.faults;

import dev.rapport.benchmarks.store.BenchmarkRedis;
import dev.rapport.testkit.teams.FakeTeams;
import dev.rapport.testkit.teams.FakeTeams.Mood;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How long it is open on Teams whether a message has arrived, from just before a send until what came of it is written down,
 * and how many come twice because a node died in that time or no answer came: {@code window.prompts} (4,000) prompts. Fails
 * where one is lost, and where one comes twice without a cause.
 */
public final class TeamsWindow implements AutoCloseable {
    private static final int NODES = 2;
    private static final int TENANTS = 8;
    private static final int A_SECOND = 40;
    private static final int PROMPTS_PER_KILL = 100;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(5);
    private static final Duration AHEAD = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String METRIC = "rapport_messages_open_seconds";

    private final PrintStream out;
    private final BenchmarkRedis redis = new BenchmarkRedis();
    private final FakeTeams teams = new FakeTeams();
    private final AtomicInteger noAnswer = new AtomicInteger();
    private final Prompts people;
    private final Fleet fleet;

    private TeamsWindow(Path jar, PrintStream out) throws IOException {
        this.out = out;
        var tenants = IntStream.range(0, TENANTS)
                .mapToObj("00000000-0000-0000-0000-%012d"::formatted)
                .toList();
        people = Prompts.inTeams(redis.store(), tenants, teams.serviceUrl());
        fleet = new Fleet(jar, settings(tenants), System.nanoTime(), NODES);
    }

    /** Runs it and prints what came of it. */
    public static void run(Path jar, PrintStream out) throws Exception {
        int each = Math.max(100, Integer.getInteger("window.prompts", 4_000) / 4);
        try (var run = new TeamsWindow(jar, out)) {
            run.fleet.awaitAllReady();
            run.phase("Teams is well", 0, each, run::well, 0);
            run.phase("Teams is slow, fails, and cuts off", each, 2 * each, run::unwell, 0);
            run.phase("nodes are killed", 2 * each, 4 * each, run::well, 2 * each / PROMPTS_PER_KILL);
        }
    }

    private Map<String, String> settings(List<String> tenants) {
        var settings = new HashMap<>(redis.settings());
        settings.put("MICROSOFT_APP_ID", "01234567-89ab-cdef-0123-456789abcdef");
        settings.put("MICROSOFT_APP_PASSWORD", "benchmark");
        settings.put("MICROSOFT_APP_TYPE", "MultiTenant");
        settings.put("MICROSOFT_APP_TENANT_ID", String.join(",", tenants));
        settings.put("MICROSOFT_LOGIN_URL", teams.loginUrl().toString());
        settings.put("MICROSOFT_OPENID_METADATA", teams.loginUrl() + "/openid");
        return settings;
    }

    private Mood well() {
        return new Mood(201, true, Duration.ofMillis(ThreadLocalRandom.current().nextInt(100, 300)));
    }

    /** The last three are those of which nobody knows whether they arrived, and that did. */
    private Mood unwell() {
        int dice = ThreadLocalRandom.current().nextInt(100);
        if (dice < 87) {
            return dice < 75 ? well() : new Mood(201, true, Duration.ofSeconds(2));
        }
        if (dice < 91) {
            return new Mood(503, false, Duration.ofMillis(100));
        }
        noAnswer.incrementAndGet();
        return dice < 94
                ? new Mood(500, true, Duration.ofMillis(100))
                : dice < 97 ? new Mood(0, true, Duration.ofMillis(100)) : new Mood(0, true, Duration.ofSeconds(12));
    }

    private void phase(String name, int from, int to, Supplier<Mood> how, int kills) throws Exception {
        noAnswer.set(0);
        teams.behaves(how);
        var before = open();
        var over = kills == 0 ? Duration.ofSeconds((to - from) / A_SECOND) : BETWEEN_KILLS.multipliedBy(kills + 1);
        people.schedule(from, to, redis.store().clock().now().plus(AHEAD).plusMillis(to - from), over);
        TimeUnit.NANOSECONDS.sleep(AHEAD.toNanos());
        for (int kill = 0; kill < kills; kill++) {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_KILLS.toNanos());
            fleet.kill();
        }
        awaitEmpty();
        var counts = Prompts.counted(teams.texts(), from, to);
        int lost = (int) IntStream.of(counts).filter(count -> count == 0).count();
        int more = IntStream.of(counts).map(count -> Math.max(0, count - 1)).sum();
        out.printf(
                "%s: %,d prompts, %d kills, %d taken without an answer; %d lost, %d came once more%n",
                name, to - from, kills, noAnswer.get(), lost, more);
        if (kills == 0) {
            print(before);
        }
        if (lost > 0 || kills == 0 && more > noAnswer.get()) {
            throw new IllegalStateException("Something was lost, or doubled without a cause");
        }
    }

    private Buckets open() {
        return Buckets.of(fleet.metrics(), METRIC, "platform=\"TEAMS\"");
    }

    private void print(Buckets before) {
        var window = open().since(before);
        out.printf(
                "  open for at most: p50 %.0f ms, p99 %.0f ms (%,d sends)%n",
                1_000 * window.atMost(0.5), 1_000 * window.atMost(0.99), window.count());
    }

    private void awaitEmpty() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (redis.waiting() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the lanes are not empty after " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    @Override
    public void close() throws IOException {
        fleet.close();
        teams.close();
        redis.close();
    }
}
