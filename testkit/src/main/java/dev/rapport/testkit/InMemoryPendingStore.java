package dev.rapport.testkit;

import dev.rapport.change.PendingStore;
import dev.rapport.identity.NetworkId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Questions asked back, in memory. */
final class InMemoryPendingStore implements PendingStore {
    private static final Duration KEPT = Duration.ofDays(1);

    private final HandClock clock;
    private final Map<NetworkId, Asked> questions = new HashMap<>();

    InMemoryPendingStore(HandClock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void ask(NetworkId network, Pending question) {
        questions.put(network, new Asked(question, clock.storeTime().plus(KEPT)));
    }

    @Override
    public synchronized Optional<Pending> pending(NetworkId network) {
        return Optional.ofNullable(questions.get(network))
                .filter(asked -> clock.storeTime().isBefore(asked.until()))
                .map(Asked::question);
    }

    @Override
    public synchronized void forget(NetworkId network) {
        questions.remove(network);
    }

    private record Asked(Pending question, Instant until) {}
}
