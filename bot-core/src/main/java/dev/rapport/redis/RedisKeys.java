package dev.rapport.redis;

/**
 * The only place that builds keys: {@code rapport:{partition}:kind} and {@code rapport:{partition}:kind:hash}. What
 * belongs to a person, a network or a workspace is named by a keyed hash, never by itself.
 */
public final class RedisKeys {
    private static final int MOST_KNOWN = 10_000;

    private final String prefix;
    private final KeyedHash hash;

    /** Whoever speaks is looked up several times with each word of theirs. */
    private final RecentlyRead<String, Owned> known = new RecentlyRead<>(MOST_KNOWN, owned -> 1, owned -> 0);

    public RedisKeys(KeyedHash hash) {
        this("rapport", hash);
    }

    /** @param prefix another word than {@code rapport} keeps a test's keys apart */
    public RedisKeys(String prefix, KeyedHash hash) {
        this.prefix = prefix;
        this.hash = hash;
    }

    /** What belongs to this owner (a network, a member, a workspace), all in one partition and so in one slot. */
    public Owned of(String kind, String owner) {
        var name = kind + ":" + owner;
        var found = known.find(name);
        if (found == null) {
            found = owned(hash.of(name));
            known.keep(name, found);
        }
        return found;
    }

    private Owned owned(byte[] bytes) {
        return new Owned(Partitions.of(bytes), KeyedHash.text(bytes));
    }

    /** A key of the partition itself, as its queue. */
    public String inPartition(int partition, String kind) {
        return prefix + ":{" + Partitions.tag(partition) + "}:" + kind;
    }

    /** A keyed hash of something personal, to stand for it as a field or a member. */
    public String opaque(String what) {
        return KeyedHash.text(hash.of(what));
    }

    /** The keys of one owner. */
    public final class Owned {
        private final int partition;
        private final String name;

        private Owned(int partition, String name) {
            this.partition = partition;
            this.name = name;
        }

        public int partition() {
            return partition;
        }

        /** The owner's keyed hash: 22 characters of base64url. */
        public String name() {
            return name;
        }

        public String key(String kind) {
            return inPartition(partition, kind) + ":" + name;
        }
    }
}
