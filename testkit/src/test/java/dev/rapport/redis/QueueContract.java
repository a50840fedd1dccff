package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.DeliveryLog.Cause;
import dev.rapport.delivery.DeliveryLog.Standing;
import dev.rapport.delivery.DeliveryLog.Unclaimed;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.Pace;
import dev.rapport.delivery.Progress;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.work.Backlog.Count;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the queue keeps to, whatever it is given. */
abstract class QueueContract extends Contract {
    private static final Duration LEASE = Duration.ofHours(1);
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);
    private static final Duration TEN_YEARS = Duration.ofDays(3_653);
    private static final NetworkId ID = new NetworkId("network-1");
    private static final MemberId LEADER = new MemberId(new WorkspaceId(Platform.SLACK, "T1"), "U1");

    @Test
    void workOfAnyTimeIsKeptAndClaimedWhenThatHasCome() {
        schedule(ID, item(ID, 1, Instant.MIN), item(ID, 2, now().plus(TEN_YEARS)), item(ID, 3, Instant.MAX));
        schedule(ID, item(ID, 4, now().minus(TEN_YEARS)));

        assertThat(subjects(here().work().claim(now(), 10, LEASE))).containsExactlyInAnyOrder(1, 4);
        assertThat(here().work().nextDue().orElseThrow())
                .isBetween(now().plus(TEN_YEARS.minusDays(1)), now().plus(TEN_YEARS));
        assertThat(subjects(elsewhere().work().claim(now().plus(TEN_YEARS), 10, LEASE)))
                .containsExactly(2);
        var last = elsewhere().work().claim(Instant.MAX, 10, LEASE);
        assertThat(subjects(last)).containsExactly(3);
        here().work().reschedule(last.getFirst(), Instant.MIN);
        assertThat(subjects(elsewhere().work().claim(now(), 10, LEASE))).containsExactly(3);
    }

    @Test
    void workWaitsForAnyTimeThatIsAsked() {
        schedule(ID, item(ID, 1, now()), item(ID, 2, now()), item(ID, 3, now()));
        for (var claimed : here().work().claim(now(), 10, LEASE)) {
            switch (claimed.item().key().subject()) {
                case 1 -> here().work().defer(claimed, Duration.ofDays(-1));
                case 2 -> here().work().defer(claimed, TEN_YEARS);
                default -> here().work().defer(claimed, FOR_EVER);
            }
        }
        assertThat(subjects(elsewhere().work().claim(Instant.MAX, 10, FOR_EVER)))
                .containsExactly(1);
        assertThat(elsewhere().work().claim(Instant.MAX, 10, LEASE)).isEmpty();
    }

    @Test
    void messagesWaitForAnyTimeThatIsAsked() {
        send("m1");
        var claimed = here().outbox().claim(10, Duration.ofDays(-1)).getFirst();
        var again = elsewhere().outbox().claim(10, FOR_EVER).getFirst();
        here().outbox().putBack(claimed, Duration.ZERO, Cause.FAILURE, Progress.NEW);
        assertThat(here().outbox().claim(10, LEASE)).isEmpty();

        assertThat(elsewhere().outbox().takeTurn(again, Pace.UNLIMITED)).isTrue();
        elsewhere().outbox().putBack(again, Duration.ofDays(-1), Cause.FAILURE, Progress.NEW);
        var third = here().outbox().claim(10, LEASE).getFirst();
        here().outbox().pause(Recipient.of(LEADER), Duration.ofDays(-1));
        assertThat(here().outbox().takeTurn(third, Pace.UNLIMITED)).isTrue();
        here().outbox().putBack(third, FOR_EVER, Cause.FAILURE, Progress.NEW);

        assertThat(here().outbox().claim(10, LEASE)).isEmpty();
        assertThat(here().outbox().nextIn().orElseThrow()).isGreaterThan(TEN_YEARS);
    }

    @Test
    void aLeaseBeginsAnewWithTheAttemptThatIsNoted() {
        send("m1");
        var claimed = here().outbox().claim(10, Duration.ZERO).getFirst();
        assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isTrue();
        var longer = new ClaimedMessage(
                claimed.owner(),
                claimed.message(),
                claimed.progress(),
                claimed.token(),
                claimed.due(),
                claimed.claimedAt(),
                LEASE,
                claimed.slot());

        assertThat(here().outbox().note(longer, Progress.NEW)).isTrue();

        assertThat(elsewhere().outbox().claim(10, LEASE)).isEmpty();
    }

    @Test
    void aPauseForEverEndsNoMessage() {
        send("m1");
        here().outbox().pause(Recipient.of(LEADER), FOR_EVER);
        var claimed = here().outbox().claim(10, LEASE).getFirst();
        assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isFalse();
        assertThat(elsewhere().outbox().nextIn().orElseThrow()).isGreaterThan(TEN_YEARS);
    }

    @Test
    void twoClaimersGetTenThousandItemsOnceEach() throws Exception {
        var due = now().minusSeconds(60);
        for (int i = 0; i < 100; i++) {
            var owner = new NetworkId("owner-" + i);
            schedule(
                    owner,
                    IntStream.range(0, 100)
                            .mapToObj(subject -> item(owner, subject, due.plusMillis(subject)))
                            .toArray(WorkItem[]::new));
        }
        var claimed = new ArrayList<WorkItem>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claimers = List.of(claimer(here()), claimer(elsewhere()));
            for (var one : threads.invokeAll(claimers)) {
                assertThat(one.get()).as("both claimed").isNotEmpty();
                claimed.addAll(one.get());
            }
        }
        assertThat(claimed).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(here().work().claim(now(), 10, LEASE)).isEmpty();
    }

    private Callable<List<WorkItem>> claimer(StoredHere node) {
        return () -> {
            var mine = new ArrayList<WorkItem>();
            for (var some = node.work().claim(now(), 64, LEASE);
                    !some.isEmpty();
                    some = node.work().claim(now(), 64, LEASE)) {
                some.forEach(claimed -> mine.add(claimed.item()));
            }
            return mine;
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyWayOfUsingItIsAsTheModelSays(long seed) {
        new QueueAgainstModel(seed, here(), elsewhere(), now()).run(200);
    }

    @Test
    void anOwnerSeesHowFarTheirWorkHasCome() {
        var keys = IntStream.rangeClosed(1, 5)
                .mapToObj(subject -> item(ID, subject, now()).key())
                .toList();
        schedule(ID, item(ID, 1, now()), item(ID, 2, now()), item(ID, 3, now()), item(ID, 4, now().plus(TEN_YEARS)));
        assertThat(elsewhere().deliveries().standing(ID, keys).values())
                .hasSize(4)
                .containsOnly(Standing.UNCLAIMED);
        assertThat(elsewhere().deliveries().standing(new NetworkId("another"), keys))
                .isEmpty();

        for (var claimed : here().work().claim(now(), 10, LEASE)) {
            switch (claimed.item().key().subject()) {
                case 1 -> here().work().park(claimed);
                case 2 -> here().work().defer(claimed, LEASE);
                default -> {
                    /* is being done */
                }
            }
        }
        assertThat(elsewhere().deliveries().standing(ID, keys))
                .containsOnly(
                        Map.entry(keys.get(0), Standing.PARKED),
                        Map.entry(keys.get(1), Standing.TRIED),
                        Map.entry(keys.get(2), Standing.UNDER_WAY),
                        Map.entry(keys.get(3), Standing.UNCLAIMED));
    }

    @Test
    void anOwnerSeesTheirMessagesThatNobodyHasTakenUp() {
        assertThat(here().deliveries().unclaimed(ID)).isEmpty();
        send("m1");
        assertThat(elsewhere().deliveries().unclaimed(ID))
                .extracting(Unclaimed::words)
                .containsExactly("Hello");
        assertThat(elsewhere().deliveries().unclaimed(ID).getFirst().since()).isBetween(now().minusSeconds(60), now());
        assertThat(elsewhere().deliveries().unclaimed(new NetworkId("another"))).isEmpty();

        var claimed = here().outbox().claim(10, LEASE).getFirst();
        assertThat(elsewhere().deliveries().unclaimed(ID)).as("is being sent").isEmpty();
        here().outbox().putBack(claimed, Duration.ZERO, Cause.NOT_CONNECTED, Progress.NEW);
        assertThat(elsewhere().deliveries().unclaimed(ID)).as("is in the log").isEmpty();
        assertThat(elsewhere().deliveries().last(ID)).hasSize(1);
    }

    @Test
    void whatWaitsIsCountedByPlatform() {
        assertThat(here().backlog().platforms()).isEmpty();
        send("m1");
        send("m2");
        send("m3", new MemberId(new WorkspaceId(Platform.TEAMS, "tenant"), "U1"));
        send("m4", new MemberId(new WorkspaceId(Platform.PLAYGROUND, "here"), "U1"));
        assertThat(elsewhere().backlog().platforms())
                .containsOnly(
                        Map.entry(Platform.SLACK, new Count(2, 0)),
                        Map.entry(Platform.TEAMS, new Count(1, 0)),
                        Map.entry(Platform.PLAYGROUND, new Count(1, 0)));

        for (var claimed : here().outbox().claim(10, LEASE)) {
            switch (claimed.message().to().platform()) {
                case SLACK -> here().outbox().finish(claimed, new Ending.Parked("http_503"));
                case TEAMS -> {
                    assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED))
                            .isTrue();
                    here().outbox().putBack(claimed, Duration.ZERO, Cause.FAILURE, Progress.NEW);
                }
                case PLAYGROUND -> here().outbox().putBack(claimed, LEASE, Cause.FAILURE, Progress.NEW);
            }
        }
        assertThat(elsewhere().backlog().platforms())
                .containsOnly(Map.entry(Platform.SLACK, new Count(0, 2)), Map.entry(Platform.TEAMS, new Count(1, 0)));
    }

    /** Some for ever, and one by chance: its seed is in the test's name. */
    static LongStream seeds() {
        return LongStream.of(1, 20_261_123, 77, System.nanoTime());
    }

    private void send(String key) {
        send(key, LEADER);
    }

    private void send(String key, MemberId to) {
        here().networks()
                .commit(Changes.of(here(), here().networks().load(ID), Changes.sending(key, to, "Hello"), draft -> {}));
    }

    private void schedule(NetworkId owner, WorkItem... items) {
        here().networks()
                .commit(Changes.of(here(), here().networks().load(owner), Changes.scheduling(items), draft -> {}));
    }

    private static WorkItem item(NetworkId owner, int subject, Instant due) {
        return new WorkItem(owner, new WorkItem.Key(WorkItem.Kind.ITEM, subject), due);
    }

    private static List<Integer> subjects(List<ClaimedWork> claimed) {
        return claimed.stream().map(work -> work.item().key().subject()).toList();
    }
}
