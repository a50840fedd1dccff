package dev.rapport.redis.rounds;

import dev.rapport.identity.NetworkId;
import dev.rapport.redis.RedisKeys;

/**
 * The keys of one series, all in the slot of its lanes.
 *
 * @param series the hash: in clear {@code r} the revision and {@code h} the hour of the last change, {@code m} all but the rounds, {@code p7} the seventh round
 * @param marks the changes of the last day with their sealed answers
 * @param ages when those changes were made, oldest first
 */
record SeriesKeys(NetworkId owner, String series, String marks, String ages) {
    static final String REVISION = "r";
    static final String META = "m";
    private static final String ROUND = "p";

    static SeriesKeys of(RedisKeys keys, NetworkId owner) {
        var owned = keys.of("net", owner.value());
        return new SeriesKeys(owner, owned.key("rounds"), owned.key("chg"), owned.key("age"));
    }

    static String round(int number) {
        return ROUND + number;
    }

    static boolean isRound(String field) {
        return field.startsWith(ROUND);
    }
}
