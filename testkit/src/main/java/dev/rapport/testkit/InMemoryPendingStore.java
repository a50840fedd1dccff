package dev.rapport.testkit;

import dev.rapport.change.PendingStore;
import dev.rapport.identity.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Questions asked back, in memory. */
final class InMemoryPendingStore implements PendingStore {
    private static final Duration KEPT = Duration.ofDays(1);

    private final HandClock clock;
    private final Map<MemberId, Asked> questions = new HashMap<>();

    InMemoryPendingStore(HandClock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void ask(MemberId member, Pending question) {
        questions.put(member, new Asked(question, clock.storeTime().plus(KEPT)));
    }

    @Override
    public synchronized Optional<Pending> pending(MemberId member) {
        return Optional.ofNullable(questions.get(member))
                .filter(asked -> clock.storeTime().isBefore(asked.until()))
                .map(Asked::question);
    }

    @Override
    public synchronized void forget(MemberId member) {
        questions.remove(member);
    }

    private record Asked(Pending question, Instant until) {}
}
