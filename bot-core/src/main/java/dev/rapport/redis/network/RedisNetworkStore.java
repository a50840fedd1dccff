package dev.rapport.redis.network;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;

import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.UndoEntry;
import dev.rapport.contact.ContactId;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.network.Network;
import dev.rapport.redis.RecentlyRead;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.queue.QueueWrites;
import dev.rapport.work.Nudge;
import dev.rapport.work.QueueEdit;
import io.lettuce.core.protocol.RedisCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Networks in Redis. */
public final class RedisNetworkStore implements NetworkStore {
    /** Some 100 MB of directories. */
    private static final int MOST_TIES_CACHED = 100_000;

    private static final RedisScript ERASE = RedisScripts.load("erase");

    private final RedisStore store;
    private final Nudge nudge;

    /** An empty network counts too. */
    private final RecentlyRead<NetworkId, Network> cache =
            new RecentlyRead<>(MOST_TIES_CACHED, network -> network.ties().size() + 10, Network::revision);

    private final NetworkReader reader;
    private final NetworkWriter writer;
    private final UndoList undo;

    /** @param nudge told after a commit that has put something into a lane that is due already */
    public RedisNetworkStore(RedisStore store, Nudge nudge) {
        this.store = store;
        this.nudge = nudge;
        this.reader = new NetworkReader(store);
        this.undo = new UndoList(store);
        this.writer = new NetworkWriter(store, reader);
    }

    @Override
    public Network load(NetworkId id) {
        var keys = NetworkKeys.of(store.keys(), id);
        var known = cache.find(id);
        var answer = reader.question(keys, known, "").run(store.calls());
        return read(keys, known, answer).network();
    }

    @Override
    public Opened open(NetworkId id, ChangeId change) {
        var keys = NetworkKeys.of(store.keys(), id);
        var marks = new Marks(store, id, keys.marks());
        var hash = marks.hash(change);
        var known = cache.find(id);
        var read = read(keys, known, reader.question(keys, known, hash).run(store.calls()));
        return opened(read.network(), marks, hash, read.mark());
    }

    private static Opened opened(Network network, Marks marks, String change, byte @Nullable [] mark) {
        return new Opened(
                network, mark == null ? null : marks.answer(change, mark).orElse(null));
    }

    /** A network as this node knows it; empty where it knows none. */
    public Optional<Network> known(NetworkId id) {
        return Optional.ofNullable(cache.find(id));
    }

    /** A look at a network that this node knows, to be taken together with something else; empty where it knows none. */
    public Optional<Look> look(NetworkId id, ChangeId change) {
        return known(id).map(network -> new Look(network, change));
    }

    /** Whether a network is still what this node knows, asked in two plain commands. */
    public final class Look {
        private final Network known;
        private final NetworkKeys keys;
        private final Marks marks;
        private final String change;

        private Look(Network known, ChangeId change) {
            this.known = known;
            this.keys = NetworkKeys.of(store.keys(), known.id());
            this.marks = new Marks(store, known.id(), keys.marks());
            this.change = marks.hash(change);
        }

        public RedisCommand<String, byte[], byte[]> revision() {
            return store.hget(keys.network(), NetworkKeys.REVISION);
        }

        public RedisCommand<String, byte[], byte[]> mark() {
            return store.hget(keys.marks(), change);
        }

        /** What the two commands answered. @return null where the network has moved on and must be opened */
        public @Nullable Opened opened(byte @Nullable [] revision, byte @Nullable [] mark) {
            boolean newest = revision != null && number(revision) == known.revision();
            return newest ? RedisNetworkStore.opened(known, marks, change, mark) : null;
        }
    }

    private NetworkReader.Read read(NetworkKeys keys, @Nullable Network known, List<Object> answer) {
        var read = reader.read(keys, known, answer);
        if (known == null || known.revision() != read.network().revision()) {
            if (known != null && known.revision() > read.network().revision()) {
                cache.forget(keys.id());
            }
            cache.keep(keys.id(), read.network());
        }
        return read;
    }

    @Override
    public InteractionLog interactions(Network network) {
        return new LogOnce(network.id());
    }

    @Override
    public CommitResult commit(Commit commit) {
        var result = writer.commit(commit);
        if (result instanceof CommitResult.Done(var network)) {
            settle(commit, network);
        }
        return result;
    }

    /**
     * As {@link #commit(Commit)}, on terms.
     *
     * @param key of a value in whichever partition, read in the same write
     * @param expected that value
     * @return whether the change was made now, and the value was as expected
     */
    public boolean commit(Commit commit, Admission terms, String key, byte[] expected) {
        var made = writer.commit(commit, terms, key);
        if (!(made.answer() instanceof CommitResult.Done(var network))) {
            return false;
        }
        settle(commit, network);
        return Arrays.equals(made.value(), expected);
    }

    private void settle(Commit commit, Network network) {
        cache.keep(network.id(), network);
        if (isDueAtOnce(commit)) {
            nudge.now();
        }
    }

    private static boolean isDueAtOnce(Commit commit) {
        return !commit.effects().messages().isEmpty()
                || commit.effects().queue().stream()
                        .anyMatch(edit -> edit instanceof QueueEdit.Schedule(var item)
                                && !item.due().isAfter(commit.at()));
    }

    @Override
    public List<UndoEntry> undoable(NetworkId id) {
        return undo.entries(NetworkKeys.of(store.keys(), id));
    }

    @Override
    public void erase(NetworkId id) {
        var queue = new QueueWrites(store, id);
        var own = new ArrayList<>(NetworkKeys.of(store.keys(), id).all());
        own.addAll(PersonKeys.of(store.keys(), id).all());
        own.addAll(queue.own());
        var keys = new ArrayList<>(own);
        keys.addAll(queue.keys());
        ERASE.run(store.calls(), keys, List.of(bytes(own.size()), bytes(queue.idPrefix())));
        cache.forget(id);
    }

    /** Reads each contact's interactions at most once. */
    private final class LogOnce implements InteractionLog {
        private final NetworkId id;
        private final Map<ContactId, List<Interaction>> known = new ConcurrentHashMap<>();

        LogOnce(NetworkId id) {
            this.id = id;
        }

        @Override
        public List<Interaction> of(ContactId contact) {
            @Nullable List<Interaction> read = known.get(contact);
            if (read == null) {
                var keys = NetworkKeys.of(store.keys(), id);
                read = reader.logs(keys, List.of(contact)).getFirst().all();
                known.put(contact, read);
            }
            return read;
        }
    }
}
