package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit.Effects;
import dev.rapport.change.CommitResult;
import dev.rapport.identity.NetworkId;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Does at random what can be done with the work lane, to it and to a model of it, and compares what comes of it. */
final class QueueAgainstModel {
    private static final int OWNERS = 5;
    private static final int SUBJECTS = 4;
    private static final Instant RELEASED = Instant.EPOCH;
    private static final Duration LONG = Duration.ofHours(1);

    private final long seed;
    private final Random random;
    private final List<StoredHere> nodes;
    private final Map<Place, Entry> model = new HashMap<>();
    private final List<ClaimedWork> claims = new ArrayList<>();
    private Instant now;
    private int step;

    QueueAgainstModel(long seed, StoredHere one, StoredHere other, Instant start) {
        this.seed = seed;
        this.random = new Random(seed);
        this.nodes = List.of(one, other);
        this.now = start;
    }

    private record Place(NetworkId owner, WorkItem.Key key) {
        static Place of(WorkItem item) {
            return new Place(item.owner(), item.key());
        }
    }

    private static final class Entry {
        private Instant due;
        private String token = "";
        private boolean held;
        private boolean parked;
        private int attempts;

        Entry(Instant due) {
            this.due = due;
        }

        /** It is due at once; when exactly that was is the store's to say. */
        void release() {
            due = RELEASED;
            token = "";
            held = false;
            parked = false;
            attempts = 0;
        }
    }

    void run(int steps) {
        for (step = 0; step < steps; step++) {
            now = now.plusSeconds(random.nextInt(60));
            switch (random.nextInt(10)) {
                case 0, 1 -> schedule();
                case 2 -> cancel();
                case 3, 4, 5 -> claim();
                case 6 -> use(this::complete);
                case 7 -> use(this::reschedule);
                case 8 -> use(this::deferOrDrop);
                default -> parkOrRelease();
            }
        }
    }

    private StoredHere node() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private NetworkId owner() {
        return new NetworkId("model-" + random.nextInt(OWNERS));
    }

    private WorkItem.Key key() {
        return new WorkItem.Key(WorkItem.Kind.ITEM, random.nextInt(SUBJECTS));
    }

    private Instant due() {
        return now.plusSeconds(random.nextInt(-100, 300));
    }

    private CommitResult commit(NetworkId owner, Effects effects) {
        var node = node();
        return node.networks().commit(Changes.of(node, node.networks().load(owner), effects, draft -> {}));
    }

    private void schedule() {
        var item = new WorkItem(owner(), key(), due());
        commit(item.owner(), Changes.scheduling(item));
        model.put(Place.of(item), new Entry(item.due()));
    }

    private void cancel() {
        var place = new Place(owner(), key());
        commit(place.owner(), new Effects(List.of(new QueueEdit.Cancel(place.key())), List.of(), null));
        model.remove(place);
    }

    private void claim() {
        var lease = random.nextBoolean() ? LONG : Duration.ZERO;
        var expected = model.entrySet().stream()
                .filter(entry -> !entry.getValue().held && !entry.getValue().parked)
                .filter(entry -> !entry.getValue().due.isAfter(now))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        var claimed = node().work().claim(now, 1_000, lease);

        assertThat(claimed)
                .as("seed %d, step %d", seed, step)
                .extracting(work -> Place.of(work.item()))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (var work : claimed) {
            var entry = entry(work);
            entry.token = work.token();
            entry.held = lease.equals(LONG);
            entry.attempts++;
            if (!entry.due.equals(RELEASED)) {
                assertThat(work.item().due()).as("seed %d, step %d", seed, step).isEqualTo(entry.due);
            }
            assertThat(work.attempts()).as("seed %d, step %d", seed, step).isEqualTo(entry.attempts);
        }
        claims.addAll(claimed);
    }

    /** Any claim there ever was, most of them outdated. */
    private void use(Consumer<ClaimedWork> how) {
        if (!claims.isEmpty()) {
            how.accept(claims.get(random.nextInt(Math.max(0, claims.size() - 10), claims.size())));
        }
    }

    private Entry entry(ClaimedWork claimed) {
        return Objects.requireNonNull(model.get(Place.of(claimed.item())));
    }

    private boolean isHeld(ClaimedWork claimed) {
        var entry = model.get(Place.of(claimed.item()));
        return entry != null && !entry.parked && entry.token.equals(claimed.token());
    }

    private void complete(ClaimedWork claimed) {
        var result = commit(claimed.item().owner(), new Effects(List.of(), List.of(), claimed));
        assertThat(result instanceof CommitResult.Done)
                .as("seed %d, step %d", seed, step)
                .isEqualTo(isHeld(claimed));
        if (isHeld(claimed)) {
            model.remove(Place.of(claimed.item()));
        }
    }

    private void reschedule(ClaimedWork claimed) {
        var due = due();
        node().work().reschedule(claimed, due);
        if (isHeld(claimed)) {
            model.put(Place.of(claimed.item()), new Entry(due));
        }
    }

    private void deferOrDrop(ClaimedWork claimed) {
        boolean held = isHeld(claimed);
        if (random.nextBoolean()) {
            node().work().drop(claimed);
            if (held) {
                model.remove(Place.of(claimed.item()));
            }
            return;
        }
        var wait = random.nextBoolean() ? LONG : Duration.ZERO;
        node().work().defer(claimed, wait);
        if (held) {
            var entry = entry(claimed);
            entry.token = "";
            entry.held = wait.equals(LONG);
        }
    }

    private void parkOrRelease() {
        if (random.nextInt(4) > 0) {
            use(this::park);
        } else {
            node().backlog().release();
            model.values().stream().filter(entry -> entry.parked).forEach(Entry::release);
        }
    }

    private void park(ClaimedWork claimed) {
        boolean held = isHeld(claimed);
        node().work().park(claimed);
        if (held) {
            entry(claimed).parked = true;
        }
    }
}
