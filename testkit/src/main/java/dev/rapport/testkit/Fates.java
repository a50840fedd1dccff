package dev.rapport.testkit;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.DeliveryLog.Fate;
import dev.rapport.delivery.Ending;
import dev.rapport.identity.NetworkId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of messages, the newest first. */
final class Fates {
    private final HandClock clock;
    private final List<Logged> log = new ArrayList<>();

    Fates(HandClock clock) {
        this.clock = clock;
    }

    private record Logged(NetworkId owner, DeliveryKey message, DeliveryLog.Entry entry) {}

    void put(WaitingMessage entry, Fate fate) {
        var message = entry.message;
        remove(entry);
        log.addFirst(new Logged(
                entry.owner,
                message.key(),
                new DeliveryLog.Entry(message.to(), message.reply().summary(), clock.now(), fate)));
    }

    void ended(WaitingMessage entry, Ending ending) {
        fate(ending).ifPresentOrElse(fate -> put(entry, fate), () -> remove(entry));
    }

    private static Optional<Fate> fate(Ending ending) {
        return switch (ending) {
            case Ending.Delivered _ -> Optional.of(new Fate.Sent());
            case Ending.GivenUp(var reason, var code, var _) -> Optional.of(new Fate.GivenUp(reason, code));
            case Ending.Parked(var code) -> Optional.of(new Fate.Parked(code));
            case Ending.Withdrawn _ -> Optional.empty();
        };
    }

    void remove(WaitingMessage entry) {
        log.removeIf(logged -> logged.message().equals(entry.message.key()));
    }

    void erase(NetworkId owner) {
        log.removeIf(logged -> logged.owner().equals(owner));
    }

    boolean knows(WaitingMessage entry) {
        return log.stream().anyMatch(logged -> logged.message().equals(entry.message.key()));
    }

    List<DeliveryLog.Entry> last(NetworkId owner) {
        return log.stream()
                .filter(logged -> logged.owner().equals(owner))
                .map(Logged::entry)
                .limit(DeliveryLog.most(owner))
                .toList();
    }
}
