package dev.rapport.redis.network;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;
import static dev.rapport.redis.Text.text;

import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Interaction;
import dev.rapport.network.Chunk;
import dev.rapport.network.Network;
import dev.rapport.network.Ties;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.stored.AcquaintancesForm;
import dev.rapport.redis.stored.CountsForm;
import dev.rapport.redis.stored.DirectoryForm;
import dev.rapport.redis.stored.ExchangeForm;
import dev.rapport.redis.stored.HistoriesForm;
import dev.rapport.redis.stored.ItemsForm;
import dev.rapport.redis.stored.LogForm;
import dev.rapport.redis.stored.MetaForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads networks: what changed since a revision, put on top of what is known, and pages of interactions. */
final class NetworkReader {
    private static final RedisScript OPEN = RedisScripts.load("open");
    private static final int NONE = -1;

    private final RedisStore store;

    NetworkReader(RedisStore store) {
        this.store = store;
    }

    /** @param mark what was kept with the change, null if it was not made in the last day */
    record Read(Network network, byte @Nullable [] mark) {}

    /**
     * Asks for what is newer.
     *
     * @param known what this node has, null if nothing
     * @param change the keyed hash of a change whose mark is wanted, empty for none
     */
    RedisScript.Call question(NetworkKeys keys, @Nullable Network known, String change) {
        var have = known == null ? NONE : known.revision();
        return new RedisScript.Call(
                OPEN, List.of(keys.network(), keys.index(), keys.marks()), List.of(bytes(have), bytes(change)));
    }

    /** The newest revision. @param answer to {@link #question} */
    Read read(NetworkKeys keys, @Nullable Network known, List<Object> answer) {
        var revision = number(answer.get(0));
        var mark = (byte @Nullable []) answer.get(1);
        if (known != null && revision == known.revision()) {
            return new Read(known, mark);
        }
        var base = known == null || known.revision() > revision ? Network.empty(keys.id()) : known;
        var changed = changed((List<?>) answer.get(2), (List<?>) answer.get(3));
        return new Read(put(changed, base, revision, new SealedField(store.sealer(), keys.network())), mark);
    }

    private static Map<String, byte[]> changed(List<?> fields, List<?> values) {
        var changed = new HashMap<String, byte[]>();
        for (var i = 0; i < fields.size(); i++) {
            changed.put(text(fields.get(i)), (byte[]) values.get(i));
        }
        return changed;
    }

    private static Network put(Map<String, byte[]> changed, Network base, long revision, SealedField sealed) {
        var items = changed.get(NetworkKeys.ITEMS);
        var pairs = changed.get(NetworkKeys.ACQUAINTANCES);
        var exchange = changed.get(NetworkKeys.EXCHANGE);
        var meta = changed.get(NetworkKeys.META);
        var parts = new Network(
                base.id(),
                revision,
                base.settings(),
                ties(changed, base.ties(), sealed),
                items == null
                        ? base.items()
                        : sealed.open(items, NetworkKeys.ITEMS, ItemsForm.class).byNumber(),
                pairs == null
                        ? base.acquaintances()
                        : sealed.open(pairs, NetworkKeys.ACQUAINTANCES, AcquaintancesForm.class)
                                .acquaintances(),
                base.tally(),
                base.prompted(),
                base.next(),
                exchange == null
                        ? base.exchange()
                        : sealed.open(exchange, NetworkKeys.EXCHANGE, ExchangeForm.class)
                                .exchange());
        var counted = meta == null
                ? parts
                : sealed.open(meta, NetworkKeys.META, MetaForm.class).on(parts);
        for (var counts : newer(NetworkKeys::isCounts, field -> NetworkKeys.META, changed)) {
            counted = sealed.open(counts.getValue(), counts.getKey(), CountsForm.class)
                    .on(counted);
        }
        return counted;
    }

    /** The parts that are newer than the wholes they belong to: oldest first, so that the newest has the last word. */
    private static List<Map.Entry<String, byte[]>> newer(
            Predicate<String> part, UnaryOperator<String> whole, Map<String, byte[]> changed) {
        return changed.entrySet().stream()
                .filter(entry -> part.test(entry.getKey()))
                .filter(entry -> isNewer(entry.getValue(), changed.get(whole.apply(entry.getKey()))))
                .sorted(Comparator.comparingLong(entry -> SealedField.revision(entry.getValue())))
                .toList();
    }

    private static boolean isNewer(byte[] part, byte @Nullable [] whole) {
        return whole == null || SealedField.revision(part) > SealedField.revision(whole);
    }

    private static Ties ties(Map<String, byte[]> changed, Ties base, SealedField sealed) {
        var chunks = new ArrayList<>(base.chunks());
        changed.forEach((field, value) -> {
            if (NetworkKeys.isChunk(field)) {
                var index = NetworkKeys.chunkIndex(field);
                while (chunks.size() <= index) {
                    chunks.add(new Chunk(List.of()));
                }
                chunks.set(index, sealed.open(value, field, DirectoryForm.class).chunk());
            }
        });
        for (var part : newer(NetworkKeys::isHistories, NetworkKeys::chunkOf, changed)) {
            var histories = sealed.open(part.getValue(), part.getKey(), HistoriesForm.class);
            int index = NetworkKeys.chunkIndex(part.getKey());
            chunks.set(index, histories.on(chunks.get(index)));
        }
        return Ties.of(chunks);
    }

    /** The interactions with these contacts; their full pages are read when they are needed. */
    List<PagedLog> logs(NetworkKeys keys, Collection<ContactId> contacts) {
        var order = List.copyOf(contacts);
        var values = fields(
                keys,
                order.stream()
                        .map(contact -> NetworkKeys.log(contact, 0))
                        .flatMap(page -> Stream.concat(Stream.of(page), NetworkKeys.beside(page).stream()))
                        .toList());
        int each = 1 + NetworkKeys.PLACES;
        var logs = new ArrayList<PagedLog>();
        for (var i = 0; i < order.size(); i++) {
            logs.add(log(keys, order.get(i), values.subList(i * each, (i + 1) * each)));
        }
        return logs;
    }

    /** @param values of the open page and the places beside it */
    private PagedLog log(NetworkKeys keys, ContactId contact, List<byte @Nullable []> values) {
        var open = OpenPage.read(values, new SealedField(store.sealer(), keys.network()), contact);
        return new PagedLog(contact, open, pages -> pages(keys, contact, pages));
    }

    private SortedMap<Integer, List<Interaction>> pages(
            NetworkKeys keys, ContactId contact, Collection<Integer> numbers) {
        var order = List.copyOf(numbers);
        var names =
                order.stream().map(number -> NetworkKeys.log(contact, number)).toList();
        var values = fields(keys, names);
        var sealed = new SealedField(store.sealer(), keys.network());
        var pages = new TreeMap<Integer, List<Interaction>>();
        for (var i = 0; i < order.size(); i++) {
            var value = values.get(i);
            pages.put(
                    order.get(i),
                    value == null
                            ? List.of()
                            : sealed.open(value, names.get(i), LogForm.class).interactions(contact));
        }
        return pages;
    }

    private List<byte @Nullable []> fields(NetworkKeys keys, List<String> names) {
        var found = new ArrayList<byte @Nullable []>();
        if (!names.isEmpty()) {
            store.calls()
                    .call(redis -> redis.hmget(keys.network(), names.toArray(String[]::new)))
                    .forEach(value -> found.add(value.getValueOrElse(null)));
        }
        return found;
    }
}
