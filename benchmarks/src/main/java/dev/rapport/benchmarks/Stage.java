package dev.rapport.benchmarks;

import dev.rapport.benchmarks.load.Cohort;
import dev.rapport.benchmarks.program.Candidate;
import dev.rapport.benchmarks.program.Workshop;
import dev.rapport.benchmarks.store.BenchmarkRedis;
import dev.rapport.benchmarks.store.Owners;
import dev.rapport.benchmarks.store.People;
import dev.rapport.testkit.slack.FakeSlack;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What both programs stand on: one Redis, one Slack, and a thousand people whose networks are in that Redis. */
final class Stage implements AutoCloseable {
    /** Everybody has fifty people due, before and after. */
    final Cohort due = new Cohort("DUE", i -> "due");

    /** These log, each time with another of their people. */
    final Cohort log = new Cohort(
            "LOG",
            i -> "log %s coffee: %s".formatted(People.name(i / 500 % Owners.DUE), People.note(new Random(i), 60)));

    final Candidate rapport;
    final Candidate bare;

    private final BenchmarkRedis redis = new BenchmarkRedis();
    private final FakeSlack slack = new FakeSlack();

    Stage(Workshop shop) throws IOException, InterruptedException {
        var owners = new Owners(redis.store());
        for (var cohort : List.of(due, log)) {
            for (var user : cohort.users()) {
                owners.create(user, Owners.DUE);
                slack.user(
                        user,
                        Map.of("name", "somebody", "tz", "Europe/Berlin", "locale", "en-GB", "profile", Map.of()));
            }
        }
        var settings = new HashMap<>(redis.settings());
        settings.put("SLACK_API_URL", slack.apiUrl());
        rapport = Candidate.rapport(shop, settings);
        bare = Candidate.bare(shop, settings);
    }

    /** The process of the Redis that both programs use. */
    long redisProcess() {
        return redis.processId();
    }

    @Override
    public void close() throws IOException {
        slack.close();
        redis.close();
    }
}
