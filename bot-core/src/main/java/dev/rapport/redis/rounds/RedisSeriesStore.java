package dev.rapport.redis.rounds;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.text;

import dev.rapport.identity.NetworkId;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.redis.RecentlyRead;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.ScriptWrites;
import dev.rapport.redis.network.Conditions;
import dev.rapport.redis.network.Marks;
import dev.rapport.redis.network.SealedField;
import dev.rapport.redis.queue.QueueWrites;
import dev.rapport.redis.stored.RoundForm;
import dev.rapport.redis.stored.SeriesForm;
import dev.rapport.rounds.SeriesStore;
import dev.rapport.work.Nudge;
import dev.rapport.work.QueueEdit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Series in Redis, written by the script that commits networks. */
public final class RedisSeriesStore implements SeriesStore {
    /** Some 30 MB; a series of 250 people with a year behind it weighs 15,000. */
    private static final int MOST_CACHED = 200_000;

    private final RecentlyRead<NetworkId, Series> cache =
            new RecentlyRead<>(MOST_CACHED, RedisSeriesStore::weight, Series::revision);

    private final RedisStore store;
    private final Nudge nudge;

    /** @param nudge told after a commit that has put something into a lane that is due already */
    public RedisSeriesStore(RedisStore store, Nudge nudge) {
        this.store = store;
        this.nudge = nudge;
    }

    @Override
    public Optional<Series> find(NetworkId owner) {
        var keys = SeriesKeys.of(store.keys(), owner);
        var known = cache.find(owner);
        if (known != null && isNewest(keys, known)) {
            return Optional.of(known);
        }
        var fields = store.calls().call(redis -> redis.hgetall(keys.series()));
        var meta = fields.get(SeriesKeys.META);
        cache.forget(owner);
        if (meta == null) {
            return Optional.empty();
        }
        var read = series(keys, fields, meta);
        cache.keep(owner, read);
        return Optional.of(read);
    }

    /** Opening a year of rounds costs a tenth of a second for 250 people, asking for the revision next to nothing. */
    private boolean isNewest(SeriesKeys keys, Series known) {
        byte[] revision = store.calls().call(redis -> redis.hget(keys.series(), SeriesKeys.REVISION));
        return revision != null && Arrays.equals(revision, bytes(known.revision()));
    }

    private static int weight(Series series) {
        return 10
                + series.members().size()
                + series.rounds().stream()
                        .flatMap(round -> round.groups().stream())
                        .mapToInt(group -> group.members().size())
                        .sum();
    }

    private Series series(SeriesKeys keys, Map<String, byte[]> fields, byte[] meta) {
        var sealed = new SealedField(store.sealer(), keys.series());
        var form = sealed.open(meta, SeriesKeys.META, SeriesForm.class);
        var revision = Long.parseLong(text(Objects.requireNonNull(fields.get(SeriesKeys.REVISION))));
        var bare = form.series(revision, List.of());
        var rounds = fields.entrySet().stream()
                .filter(entry -> SeriesKeys.isRound(entry.getKey()))
                .map(entry -> sealed.open(entry.getValue(), entry.getKey(), RoundForm.class)
                        .round(bare.place().workspace()))
                .sorted(Comparator.comparingInt(Round::number))
                .toList();
        return form.series(revision, rounds);
    }

    @Override
    public Outcome commit(Change change) {
        var keys = SeriesKeys.of(store.keys(), change.before().owner());
        var after = change.after().at(change.before().revision() + 1);
        var answer = RedisScript.run(store, () -> call(keys, change, after));
        return switch (text(answer.getFirst())) {
            case "done" -> {
                cache.keep(change.before().owner(), after);
                if (isDueAtOnce(change)) {
                    nudge.now();
                }
                yield new Outcome.Done(after);
            }
            case "stale" -> new Outcome.Stale();
            case "seen" -> {
                var marks = marks(keys);
                yield new Outcome.Seen(marks.answer(marks.hash(change.id()), (byte[]) answer.get(1))
                        .orElse(null));
            }
            default -> throw new IllegalStateException("the commit script answers " + text(answer.getFirst()));
        };
    }

    private RedisScript.Call call(SeriesKeys keys, Change change, Series after) {
        var queue = new QueueWrites(store, change.before().owner());
        var writes = new ScriptWrites(List.of(keys.series(), keys.marks(), keys.ages(), queue.claims()));
        writeSeries(keys, change.before(), after, writes);
        var completes = change.effects().completes();
        if (completes != null) {
            queue.remove(completes.item().key(), writes);
        }
        change.effects().queue().forEach(edit -> queue.apply(edit, writes));
        change.effects().messages().forEach(message -> queue.enqueue(message, writes));
        var marks = marks(keys);
        var hash = marks.hash(change.id());
        return new Conditions(change.before().revision(), hash, marks.seal(hash, change.result(), null), completes)
                .before(writes, queue);
    }

    private void writeSeries(SeriesKeys keys, Series before, Series after, ScriptWrites writes) {
        var sealed = new SealedField(store.sealer(), keys.series());
        writes.add("HSET", keys.series(), bytes(SeriesKeys.REVISION), bytes(after.revision()));
        writes.add(
                "HSET",
                keys.series(),
                bytes(SeriesKeys.META),
                sealed.seal(SeriesForm.of(after), SeriesKeys.META, after.revision()));
        for (var round : after.rounds()) {
            if (!before.round(round.number()).filter(round::equals).isPresent()) {
                var field = SeriesKeys.round(round.number());
                var value = sealed.seal(RoundForm.of(round), field, after.revision());
                writes.add("HSET", keys.series(), bytes(field), value);
            }
        }
        before.rounds().stream()
                .filter(round -> after.round(round.number()).isEmpty())
                .forEach(round -> writes.add("HDEL", keys.series(), bytes(SeriesKeys.round(round.number()))));
    }

    private static boolean isDueAtOnce(Change change) {
        return !change.effects().messages().isEmpty()
                || change.effects().queue().stream()
                        .anyMatch(edit -> edit instanceof QueueEdit.Schedule(var item)
                                && !item.due().isAfter(change.at()));
    }

    private Marks marks(SeriesKeys keys) {
        return new Marks(store, keys.owner(), keys.marks());
    }
}
