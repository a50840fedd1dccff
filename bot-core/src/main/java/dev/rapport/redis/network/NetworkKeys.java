package dev.rapport.redis.network;

import dev.rapport.contact.ContactId;
import dev.rapport.identity.NetworkId;
import dev.rapport.redis.RedisKeys;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys of one network, all in one slot, and the fields of its hash.
 *
 * @param network the hash: in clear {@code r} the revision and {@code h} the hour of the last change, everything else sealed
 * @param index the fields of the directory by the revision at which they were written
 * @param marks the changes of the last day, with what was answered and what is needed to take them back
 * @param ages when those changes were made, oldest first
 */
record NetworkKeys(NetworkId id, String network, String index, String marks, String ages) {
    static final String META = "m";
    static final String ITEMS = "t";
    static final String ACQUAINTANCES = "a";
    static final String EXCHANGE = "x";
    static final String REVISION = "r";
    private static final String CHUNK = "d";
    private static final String COUNTS = CHUNK + "n";
    private static final String HISTORIES = "h";
    private static final String LOG = "i";
    private static final String BESIDE = "+";

    /** The commit script knows it too. */
    static final int PLACES = 8;

    static NetworkKeys of(RedisKeys keys, NetworkId id) {
        var owned = keys.of("net", id.value());
        return new NetworkKeys(id, owned.key("net"), owned.key("idx"), owned.key("chg"), owned.key("age"));
    }

    List<String> all() {
        return List.of(network, index, marks, ages);
    }

    static String chunk(int index) {
        return CHUNK + index;
    }

    /** What happened with the contacts of a chunk since it was last written; a program that does not know of it fails. */
    static String histories(int chunk) {
        return chunk(chunk) + HISTORIES;
    }

    static boolean isHistories(String field) {
        return field.startsWith(CHUNK) && field.endsWith(HISTORIES);
    }

    /** What was counted since {@link #META} was last written; a program that does not know of it fails. */
    static String counts(int slot) {
        return COUNTS + slot;
    }

    static boolean isCounts(String field) {
        return field.startsWith(COUNTS);
    }

    static boolean isChunk(String field) {
        return field.startsWith(CHUNK) && !isHistories(field) && !isCounts(field);
    }

    /** The chunk that these histories belong to. */
    static String chunkOf(String histories) {
        return histories.substring(0, histories.length() - HISTORIES.length());
    }

    static int chunkIndex(String field) {
        return Integer.parseInt(field, CHUNK.length(), field.length() - (isHistories(field) ? 1 : 0), 10);
    }

    /** How many of the places beside an open page are taken, in clear. */
    static String taken(String openPage) {
        return openPage + BESIDE;
    }

    /** The places beside an open page. */
    static List<String> beside(String openPage) {
        return IntStream.rangeClosed(1, PLACES)
                .mapToObj(place -> openPage + BESIDE + place)
                .toList();
    }

    /** @param page 0 for the open page, else a full one */
    static String log(ContactId contact, int page) {
        return page == 0 ? LOG + contact.number() : LOG + contact.number() + "." + page;
    }
}
