package dev.rapport.benchmarks.node;

import dev.rapport.assistant.Prompting;
import dev.rapport.change.MemberAddresses;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Sender;
import dev.rapport.quartz.Metronome;
import dev.rapport.redis.MasterSecret;
import dev.rapport.redis.RedisOptions;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.member.RedisMemberStore;
import dev.rapport.redis.queue.RedisOutbox;
import dev.rapport.slack.outbound.SlackApi;
import dev.rapport.slack.outbound.SlackGateway;
import dev.rapport.work.RetryPolicy;
import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A node that sends: the product's own outbox, sender, gateway and metronome, on the Redis that the environment names as it
 * does for the product. Arguments: Slack's address; {@code count} if claims are to be counted; {@code prepared} and a file if
 * its text is to be posted as it is, and not what the product's gateway makes of each prompt. Sends what is due from the
 * beginning. For every line on standard input: a number and a number of workspaces keep so many prompts and are answered with
 * {@code due <milliseconds>}; {@code settled} is answered with {@code done} once nothing waits and nothing is in flight;
 * {@code claims} with how many claims there were and how many for nothing.
 */
public final class RapportNode {
    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 50;
    private static final int MET_AT_ONCE = 10_000;

    private final RedisStore store;
    private final RedisOutbox outbox;
    private final Sender sender;
    private final ClaimCount claims;
    private int met;

    private RapportNode(RedisStore store, MessageGateway slack, ClaimCount claims) {
        this.store = store;
        this.claims = claims;
        outbox = new RedisOutbox(store);
        sender = new Sender(
                outbox,
                new MemberAddresses(new RedisMemberStore(store), store.clock()),
                List.of(slack),
                RetryPolicy.ofMessages(() -> ThreadLocalRandom.current().nextDouble()),
                new SimpleMeterRegistry());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var settings = System.getenv();
        var claims = new ClaimCount();
        try (var client = client(settings);
                var store = RedisStore.open(
                        count(client, claims, arguments),
                        MasterSecret.of(settings.getOrDefault("RAPPORT_SECRET_KEY", "")))) {
            if (!store.awaitReady(PATIENCE)) {
                throw new IllegalStateException("Redis is not ready");
            }
            var node = new RapportNode(store, slack(arguments), claims);
            try (var _ = new Metronome(Prompting.BEAT, Map.of("send", node.sender::runOnce))) {
                node.serve();
            }
            node.sender.close();
        }
    }

    private static MessageGateway slack(String[] arguments) throws IOException {
        int prepared = List.of(arguments).indexOf("prepared");
        return prepared < 0
                ? new SlackGateway(new SlackApi(SlackApi.client(arguments[0]), new OneToken()))
                : new PreparedGateway(arguments[0], Files.readString(Path.of(arguments[prepared + 1])));
    }

    private static RedisClient client(Map<String, String> settings) {
        return RedisOptions.single(
                settings.getOrDefault("SPRING_DATA_REDIS_HOST", ""),
                Integer.parseInt(settings.getOrDefault("SPRING_DATA_REDIS_PORT", "")),
                settings.getOrDefault("SPRING_DATA_REDIS_PASSWORD", ""));
    }

    private static RedisClient count(RedisClient client, ClaimCount claims, String[] arguments) {
        if (List.of(arguments).contains("count")) {
            client.addListener(claims);
        }
        return client;
    }

    private void serve() throws IOException, InterruptedException {
        System.out.println("ready");
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println(answer(line.split(" ")));
        }
    }

    private String answer(String[] words) throws InterruptedException {
        return switch (words[0]) {
            case "settled" -> settle();
            case "claims" -> claims.text();
            default -> keep(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        };
    }

    /** Fills with what is due in a day, then brings all of it forward: none may be due before all are there. */
    private String keep(int count, int workspaces) {
        var prompts = new Prompts(store, Prompts.over(workspaces));
        while (met < count) {
            int upTo = Math.min(count, met + MET_AT_ONCE);
            prompts.meet(met, upTo);
            met = upTo;
        }
        var change = "change-" + store.clock().now().toEpochMilli();
        prompts.enqueue(0, count, change, Instant.now().plus(Duration.ofDays(1)));
        var due = Instant.now().plus(MOMENT);
        prompts.bringForward(due);
        return "due " + due.toEpochMilli();
    }

    private String settle() throws InterruptedException {
        while (outbox.nextIn().isPresent()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        sender.drain();
        return "done";
    }
}
