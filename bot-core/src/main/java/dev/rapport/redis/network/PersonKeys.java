package dev.rapport.redis.network;

import dev.rapport.identity.NetworkId;
import dev.rapport.redis.RedisKeys;
import java.util.List;

/**
 * The keys of what is asked of a person with each event, in their network's slot.
 *
 * @param limit the bucket of their rate limit
 * @param asked the question that is open
 */
public record PersonKeys(String limit, String asked) {
    public static PersonKeys of(RedisKeys keys, NetworkId network) {
        var owned = keys.of("net", network.value());
        return new PersonKeys(owned.key("limit"), owned.key("asked"));
    }

    List<String> all() {
        return List.of(limit, asked);
    }
}
