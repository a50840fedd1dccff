package dev.rapport.benchmarks.faults;

import dev.rapport.benchmarks.store.BenchmarkRedis;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.redis.queue.RedisBacklog;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.testkit.slack.Moods;
import dev.rapport.testkit.slack.Moods.Fault;
import io.lettuce.core.RedisException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Counts what is lost and what is doubled when everything fails that can: {@code faults.prompts} (20,000) prompts, and the
 * other numbers in proportion; {@code faults.seed}. Fails where anything is lost or doubled.
 */
public final class FaultRun implements AutoCloseable {
    private static final int WORKSPACES = 400;
    private static final int NODES = 4;
    private static final Duration AHEAD = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration TOO_LATE = Duration.ofSeconds(12);
    private static final Duration FROZEN = Duration.ofSeconds(75);

    private final int prompts;
    private final PrintStream out;
    private final long started = System.nanoTime();
    private final BenchmarkRedis redis = new BenchmarkRedis();
    private final FakeSlack slack = new FakeSlack();
    private final Moods moods;
    private final Prompts people;
    private final Fleet fleet;
    private final Mishaps mishaps;

    private FaultRun(Path jar, int prompts, long seed, PrintStream out) throws IOException {
        this.prompts = prompts;
        this.out = out;
        this.moods = new Moods(seed, SLOW, TOO_LATE);
        slack.behaves(moods::of);
        people = Prompts.inSlack(redis.store(), Math.min(WORKSPACES, Math.max(1, prompts / 50)));
        fleet = new Fleet(jar, settings(), seed, NODES);
        mishaps = new Mishaps(fleet, redis, prompts, seed);
    }

    /** Runs it and prints what came of it. */
    public static void run(Path jar, PrintStream out) throws Exception {
        int prompts = Integer.getInteger("faults.prompts", 20_000);
        long given = Long.getLong("faults.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        out.printf("%,d prompts, seed %d%n", prompts, seed);
        try (var run = new FaultRun(jar, prompts, seed, out)) {
            run.everythingFails();
            run.sendersFreeze();
        }
    }

    private Map<String, String> settings() {
        var settings = new HashMap<>(redis.settings());
        settings.put("SLACK_API_URL", slack.apiUrl());
        settings.put("SLACK_CLIENT_ID", "1.2");
        settings.put("SLACK_CLIENT_SECRET", "benchmark");
        settings.put("SLACK_SIGNING_SECRET", "benchmark");
        return settings;
    }

    private void everythingFails() throws Exception {
        var over = mishaps.takes();
        fleet.awaitAllReady();
        people.schedule(0, prompts, redis.store().clock().now().plus(ahead()), over);
        mishaps.happen();
        awaitEmpty();
        var counts = Prompts.counted(slack.texts(), 0, prompts);
        long lost = IntStream.of(counts).filter(count -> count == 0).count();
        long doubled = IntStream.of(counts).filter(count -> count > 1).count();
        mishaps.print(out);
        IntStream.range(0, prompts).filter(number -> counts[number] > 1).forEach(this::tell);
        for (var fault : Fault.values()) {
            out.printf("%,6d  %s%n", moods.count(fault), fault.words());
        }
        out.printf("%,6d  parked%n", parked());
        out.printf("%,6d  seconds, all in all%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started));
        out.printf("%,6d  lost%n%,6d  doubled%n", lost, doubled);
        if (lost + doubled > 0) {
            throw new IllegalStateException("Something was lost or doubled");
        }
    }

    /** What Slack heard of one that came twice. */
    private void tell(int number) {
        var user = "U" + number;
        slack.pending().stream()
                .filter(call -> user.equals(call.params().get("users"))
                        || ("D" + user).equals(call.params().get("channel")))
                .forEach(call -> out.printf(
                        "%s %s %s %s%n",
                        call.at(), call.method(), call.params().getOrDefault("metadata", user), call.answer()));
    }

    /** Writing the prompts takes its time, too; whichever comes due meanwhile is late. */
    private Duration ahead() {
        return AHEAD.plusMillis(prompts);
    }

    /** The stated exception: a sender that stands still between its last look and the send. Told, not judged. */
    private void sendersFreeze() throws Exception {
        int to = prompts + Math.max(100, prompts / 20);
        var now = redis.store().clock().now();
        people.schedule(prompts, to, now.plus(AHEAD), Duration.ofSeconds(30));
        sleepUntil(now.plus(AHEAD).plusSeconds(10));
        fleet.freeze(NODES / 2, FROZEN);
        awaitEmpty();
        var counts = Prompts.counted(slack.texts(), prompts, to);
        out.printf(
                "Apart: %d of %d nodes frozen for %d seconds with %,d prompts due: %,d lost, %,d doubled%n",
                NODES / 2,
                NODES,
                FROZEN.toSeconds(),
                to - prompts,
                IntStream.of(counts).filter(count -> count == 0).count(),
                IntStream.of(counts).filter(count -> count > 1).count());
    }

    private void sleepUntil(Instant then) throws InterruptedException {
        var wait = Duration.between(redis.store().clock().now(), then);
        if (wait.isPositive()) {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        }
    }

    /** Until nothing waits, is claimed, or is due later; what is parked stays. */
    private void awaitEmpty() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (isEmpty()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        out.println("the lanes are not empty after " + PATIENCE);
    }

    private boolean isEmpty() {
        try {
            return redis.waiting() <= parked();
        } catch (RedisException | StoreUnavailable justRestarted) {
            return false;
        }
    }

    private long parked() {
        var backlog = new RedisBacklog(redis.store(), () -> {});
        return backlog.work().parked() + backlog.messages().parked();
    }

    @Override
    public void close() throws IOException {
        fleet.close();
        slack.close();
        redis.close();
    }
}
