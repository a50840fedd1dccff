package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.change.Commit;
import dev.rapport.change.Commit.Effects;
import dev.rapport.change.CommitResult;
import dev.rapport.change.Member;
import dev.rapport.change.NetworkStore.Opened;
import dev.rapport.change.PendingStore.Choice;
import dev.rapport.change.PendingStore.Pending;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.Pace;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import dev.rapport.platform.Installation;
import dev.rapport.platform.KnownPlaces.Known;
import dev.rapport.redis.member.RedisArrivals;
import dev.rapport.redis.member.RedisInstallations;
import dev.rapport.redis.member.RedisKnownPlaces;
import dev.rapport.redis.member.RedisMemberStore;
import dev.rapport.redis.member.RedisPendingStore;
import dev.rapport.redis.network.RedisNetworkStore;
import dev.rapport.testkit.TestRedis;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only the stores in Redis have to prove. */
@ExtendWith(TestRedis.class)
class RedisStoresIT {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");
    private static final MemberId LEADER = new MemberId(TEAM, "U1");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final ChangeId CHANGE = new ChangeId("change-1");
    private static final NetworkId ID = new NetworkId("network-1");

    @Test
    void changesMadeAtOnceAreAllThere(RedisStore store) throws Exception {
        var nodes = IntStream.range(0, 4).mapToObj(i -> StoredHere.on(store)).toList();
        allAtOnce(nodes.stream()
                .map(node -> (Callable<Void>) () -> {
                    for (var i = 0; i < 10; i++) {
                        addSomebody(node);
                    }
                    return null;
                })
                .toList());
        var network = StoredHere.on(store).networks().load(ID);
        assertThat(network.ties().size()).isEqualTo(40);
        assertThat(network.revision()).isEqualTo(40);
    }

    private static void addSomebody(StoredHere node) {
        CommitResult result;
        do {
            result = node.networks().commit(adding(node, node.networks().load(ID), "Ada"));
        } while (result instanceof CommitResult.Stale);
    }

    private static Commit adding(StoredHere node, Network before, String name) {
        return Changes.of(node, before, Effects.NONE, draft -> Changes.add(draft, name));
    }

    @Test
    void nodesThatClaimAtOnceGetEachItemOnce(RedisStore store) throws Exception {
        var stores = StoredHere.on(store);
        var due = Instant.now();
        for (var i = 0; i < 40; i++) {
            var owner = new NetworkId("network-" + i);
            var item = new WorkItem(owner, new WorkItem.Key(WorkItem.Kind.CHECK_IN, 0), due);
            stores.networks()
                    .commit(Changes.of(stores, stores.networks().load(owner), Changes.scheduling(item), draft -> {}));
        }
        var claimed = allAtOnce(IntStream.range(0, 4)
                .mapToObj(i -> (Callable<List<ClaimedWork>>)
                        () -> StoredHere.on(store).work().claim(due, 100, LEASE))
                .toList());
        assertThat(claimed.stream()
                        .flatMap(List::stream)
                        .map(work -> work.item().owner()))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> tasks) throws Exception {
        var results = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
        }
        return results;
    }

    @Test
    void aValueThatWasMovedDoesNotOpen(RedisStore store) {
        var stores = StoredHere.on(store);
        var other = new NetworkId("network-2");
        stores.networks().commit(adding(stores, stores.networks().load(ID), "Ada"));
        stores.networks().commit(adding(stores, stores.networks().load(other), "Grace"));
        var mine = store.keys().of("net", ID.value()).key("net");
        var theirs = store.keys().of("net", other.value()).key("net");
        byte[] stolen = store.calls().call(redis -> redis.hget(theirs, "d0"));
        store.calls().call(redis -> redis.hset(mine, "d0", stolen));

        assertThat(StoredHere.on(store).networks().load(other).ties().size()).isEqualTo(1);
        assertThatThrownBy(() -> StoredHere.on(store).networks().load(ID)).isInstanceOf(SealBroken.class);
    }

    @Test
    void aNetworkThatWasLinkedAwayTakesNoChange(RedisStore store) {
        var stores = StoredHere.on(store);
        var key = store.keys().of("net", ID.value()).key("net");
        store.calls().call(redis -> redis.hset(key, "moved", new byte[] {'1'}));
        assertThat(stores.networks().commit(adding(stores, stores.networks().load(ID), "Ada")))
                .isInstanceOf(CommitResult.Stale.class);
    }

    @Test
    void onlyWhatChangedIsReadAgain(RedisStore store) {
        var here = StoredHere.on(store);
        var there = StoredHere.on(store);
        for (var i = 0; i < 100; i++) {
            here.networks().commit(adding(here, here.networks().load(ID), "Person " + i));
        }
        var before = there.networks().load(ID).ties().chunks();
        here.networks().commit(adding(here, here.networks().load(ID), "Person 100"));
        var after = there.networks().load(ID).ties().chunks();
        int last = after.size() - 1;
        assertThat(last).isGreaterThan(2);
        assertThat(after.subList(0, last)).isEqualTo(before.subList(0, last));
        assertThat(after.get(last)).isNotSameAs(before.get(last));
    }

    @Test
    void aNodeThatWasAwayReadsWhatOneThatWasThereKnows(RedisStore store) {
        var here = StoredHere.on(store);
        var away = StoredHere.on(store);
        var random = new RandomChanges(110);
        for (var i = 0; i < 150; i++) {
            here.networks().commit(Changes.of(here, here.networks().load(ID), Effects.NONE, random::to));
            var known = here.networks().load(ID);
            assertThat(StoredHere.on(store).networks().load(ID)).isEqualTo(known);
            if (i % 7 == 0) {
                assertThat(away.networks().load(ID)).isEqualTo(known);
            }
        }
        var histories = here.networks().load(ID).ties().stream().map(Tie::history);
        assertThat(histories).anyMatch(history -> history.contacts() > 1);
    }

    @Test
    void whatIsDueAtOnceNudgesTheWorkLoop(RedisStore store) {
        var nudges = new AtomicInteger();
        var networks = new RedisNetworkStore(store, nudges::incrementAndGet);
        var stores = StoredHere.on(store);
        var later = new WorkItem(
                ID, new WorkItem.Key(WorkItem.Kind.CHECK_IN, 0), Instant.now().plus(Duration.ofDays(1)));
        networks.commit(Changes.of(stores, networks.load(ID), Changes.scheduling(later), draft -> {}));
        assertThat(nudges).hasValue(0);
        networks.commit(Changes.of(stores, networks.load(ID), Changes.sending("m1", LEADER, "Hello"), draft -> {}));
        assertThat(nudges).hasValue(1);
    }

    /** Versions before this one kept a message without a mark of its platform in front. */
    @Test
    void aMessageWithoutAMarkOfItsPlatformIsSentAndCounted(RedisStore store) {
        var stores = StoredHere.on(store);
        send(stores, "m1");
        var items = store.keys().inPartition(store.keys().of("net", ID.value()).partition(), "out:items");
        var kept = store.calls().call(redis -> redis.hgetall(items));
        assertThat(kept).hasSize(1);
        kept.forEach((id, item) ->
                store.calls().call(redis -> redis.hset(items, id, Arrays.copyOfRange(item, 1, item.length))));

        assertThat(stores.backlog().platforms()).isEmpty();
        assertThat(stores.backlog().messages().due()).isEqualTo(1);
        assertThat(stores.deliveries().unclaimed(ID)).hasSize(1);
        var claimed = stores.outbox().claim(10, LEASE).getFirst();
        assertThat(stores.outbox().takeTurn(claimed, Pace.UNLIMITED)).isTrue();
        stores.outbox().finish(claimed, new Ending.Parked("http_503"));
        assertThat(stores.backlog().messages().parked()).isEqualTo(1);
    }

    /** Damaged, or written by a newer version while both run side by side. */
    @Test
    void whatCannotBeReadHoldsUpNothingElseAndIsKeptAsideInTheEnd(RedisStore store) {
        var stores = StoredHere.on(store);
        schedule(stores, 1);
        send(stores, "m1");
        damage(store, "work:items");
        damage(store, "out:items");
        schedule(stores, 2);
        send(stores, "m2");

        for (int attempt = 1; attempt <= 10; attempt++) {
            assertThat(stores.backlog().work().parked()).isZero();
            assertThat(stores.work().claim(Instant.now(), 10, Duration.ZERO)).hasSize(1);
            assertThat(stores.outbox().claim(10, Duration.ZERO)).hasSize(1);
        }
        assertThat(stores.backlog().work().parked()).isEqualTo(1);
        assertThat(stores.backlog().messages().parked()).isEqualTo(1);
        assertThat(stores.work().claim(Instant.now(), 10, LEASE)).hasSize(1);
        assertThat(stores.outbox().claim(10, LEASE)).hasSize(1);
    }

    private static void send(StoredHere stores, String key) {
        stores.networks()
                .commit(Changes.of(
                        stores, stores.networks().load(ID), Changes.sending(key, LEADER, "Hello"), draft -> {}));
    }

    private static void schedule(StoredHere stores, int subject) {
        var item = new WorkItem(ID, new WorkItem.Key(WorkItem.Kind.ITEM, subject), Instant.EPOCH);
        stores.networks().commit(Changes.of(stores, stores.networks().load(ID), Changes.scheduling(item), draft -> {}));
    }

    /** Changes the last byte of everything that is kept there of this owner. */
    private static void damage(RedisStore store, String where) {
        var key = store.keys().inPartition(store.keys().of("net", ID.value()).partition(), where);
        store.calls().call(redis -> redis.hgetall(key)).forEach((id, kept) -> {
            kept[kept.length - 1] ^= 1;
            store.calls().call(redis -> redis.hset(key, id, kept));
        });
    }

    @Test
    void manyOwnersMessagesToOneWorkspaceAreSpacedOut(RedisStore store) {
        var stores = StoredHere.on(store);
        for (var i = 0; i < 20; i++) {
            var owner = new NetworkId("network-" + i);
            var effects = Changes.sending("m" + i, new MemberId(TEAM, "U" + i), "Hello");
            stores.networks().commit(Changes.of(stores, stores.networks().load(owner), effects, draft -> {}));
        }
        var slow = new Pace(Duration.ofMinutes(1), Duration.ZERO);
        var turns = stores.outbox().claim(100, LEASE).stream()
                .filter(claimed -> stores.outbox().takeTurn(claimed, slow))
                .count();
        assertThat(turns).isEqualTo(1);
        assertThat(stores.outbox().claim(100, LEASE)).isEmpty();
    }

    @Test
    void whoAsksTooMuchIsToldHowLongToWait(RedisStore store) {
        var limiter = arrivals(store);
        var otherNode = arrivals(store);
        assertThat(List.of(take(limiter), take(otherNode), take(limiter))).containsOnly(Duration.ZERO);
        assertThat(take(otherNode)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        assertThat(limiter.arrive(new MemberId(TEAM, "U2"), CHANGE).pause()).isZero();
    }

    @Test
    void whoArrivesIsKnownTogetherWithTheirOpenQuestion(RedisStore store) {
        var arrivals = arrivals(store);
        var stranger = arrivals.arrive(LEADER, CHANGE);
        assertThat(stranger.member()).isEmpty();
        assertThat(stranger.question()).isEmpty();
        var members = new RedisMemberStore(store);
        var member = members.save(new Member(LEADER, ID, null, null, null, Member.Standing.WELCOMED));
        var question = new Pending("q1", List.of(new Choice("Ada Lovelace", "show id:1")));
        new RedisPendingStore(store).ask(ID, question);
        var known = arrivals.arrive(LEADER, CHANGE);
        assertThat(known.member()).contains(member);
        assertThat(known.question()).contains(question);
    }

    @Test
    void whoIsKnownArrivesTogetherWithTheirNetwork(RedisStore store) {
        var stores = StoredHere.on(store);
        stores.members().save(new Member(LEADER, ID, null, null, null, Member.Standing.WELCOMED));
        var adding = adding(stores, stores.networks().load(ID), "Ada");
        stores.networks().commit(adding);
        var networks = new RedisNetworkStore(store, () -> {});
        var arrivals = arrivals(store, networks);
        assertThat(arrivals.arrive(LEADER, CHANGE).opened())
                .as("whose network it is, is not known before")
                .isNull();
        var network = networks.load(ID);
        assertThat(arrivals.arrive(LEADER, CHANGE).opened()).isEqualTo(new Opened(network, null));
        assertThat(arrivals.arrive(LEADER, adding.change()).opened()).isEqualTo(new Opened(network, adding.result()));
    }

    @Test
    void aNetworkThatMovedOnElsewhereIsOpenedAnew(RedisStore store) {
        var stores = StoredHere.on(store);
        stores.members().save(new Member(LEADER, ID, null, null, null, Member.Standing.WELCOMED));
        stores.networks().commit(adding(stores, stores.networks().load(ID), "Ada"));
        var networks = new RedisNetworkStore(store, () -> {});
        var arrivals = new RedisArrivals(store, networks, 30, Duration.ofMinutes(1));
        networks.load(ID);
        arrivals.arrive(LEADER, CHANGE);
        stores.networks().commit(adding(stores, stores.networks().load(ID), "Bob"));
        assertThat(arrivals.arrive(LEADER, CHANGE).opened()).isNull();
        assertThat(networks.open(ID, CHANGE).network().ties().size()).isEqualTo(2);
        assertThat(arrivals.arrive(LEADER, CHANGE).opened()).isNotNull();
    }

    private static RedisArrivals arrivals(RedisStore store) {
        return arrivals(store, new RedisNetworkStore(store, () -> {}));
    }

    private static RedisArrivals arrivals(RedisStore store, RedisNetworkStore networks) {
        return new RedisArrivals(store, networks, 3, Duration.ofMinutes(1));
    }

    private static Duration take(RedisArrivals arrivals) {
        return arrivals.arrive(LEADER, CHANGE).pause();
    }

    @Test
    void placesAreKeptPerWorkspaceUntilTheyAreRemoved(RedisStore store) {
        var places = new RedisKnownPlaces(store);
        var home = new PlaceId(TEAM, "C0");
        var where = new Address(TEAM, "C1", Address.Scope.CHANNEL, "{}");
        assertThat(places.in(TEAM)).isEmpty();
        places.save(new Known(where, "", home, null));
        places.save(new Known(where, "coffee", home, LEADER));

        var known = new Known(where, "coffee", home, LEADER);
        assertThat(places.find(known.id())).contains(known);
        assertThat(places.in(TEAM)).containsExactly(known);
        assertThat(places.in(new WorkspaceId(Platform.SLACK, "T2"))).isEmpty();
        places.remove(known.id());
        assertThat(places.find(known.id())).isEmpty();
    }

    @Test
    void aWorkspaceThatLetRapportInIsKnownUntilItIsRemoved(RedisStore store) {
        var installations = new RedisInstallations(store);
        assertThat(installations.find(TEAM)).isEmpty();
        installations.save(new Installation(TEAM, "UBOT", "xoxb-1", "chat:write"));
        installations.save(new Installation(TEAM, "UBOT", "xoxb-2", "chat:write"));
        assertThat(installations.find(TEAM)).map(Installation::token).contains("xoxb-2");
        installations.remove(TEAM);
        assertThat(installations.find(TEAM)).isEmpty();
    }
}
