package dev.rapport.rounds;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.Ending;
import dev.rapport.identity.NetworkId;
import java.util.Optional;

/** How the way of a message ended; empty if it is still on its way. */
@FunctionalInterface
public interface Arrived {
    Optional<Ending> ending(NetworkId owner, DeliveryKey key);
}
