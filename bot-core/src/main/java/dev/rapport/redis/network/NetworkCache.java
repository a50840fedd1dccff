package dev.rapport.redis.network;

import dev.rapport.identity.NetworkId;
import dev.rapport.network.Network;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The networks this node has read lately, bounded by the number of ties in them. */
final class NetworkCache {
    private final int mostTies;
    private final LinkedHashMap<NetworkId, Network> networks = new LinkedHashMap<>(16, 0.75f, true);
    private int weight;

    NetworkCache(int mostTies) {
        this.mostTies = mostTies;
    }

    synchronized @Nullable Network find(NetworkId id) {
        return networks.get(id);
    }

    /** Keeps a network; an older revision of one that is here already is not kept. */
    synchronized void keep(Network network) {
        var known = networks.get(network.id());
        if (known != null && known.revision() > network.revision()) {
            return;
        }
        forget(network.id());
        networks.put(network.id(), network);
        weight += weight(network);
        var oldest = networks.values().iterator();
        while (weight > mostTies && oldest.hasNext()) {
            weight -= weight(oldest.next());
            oldest.remove();
        }
    }

    synchronized void forget(NetworkId id) {
        var gone = networks.remove(id);
        if (gone != null) {
            weight -= weight(gone);
        }
    }

    /** An empty network counts too. */
    private static int weight(Network network) {
        return network.ties().size() + 10;
    }
}
