package dev.rapport.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit;
import dev.rapport.change.UndoStep;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.work.WorkHandler.Result;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class WorkLoopTest {
    private static final NetworkId OWNER = new NetworkId("n");
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private final HandClock clock = new HandClock(NINE);
    private final InMemoryStores stores = new InMemoryStores(clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger nudges = new AtomicInteger();
    private final List<Integer> handled = Collections.synchronizedList(new ArrayList<>());
    private int changes;

    @Test
    void whatIsNotDueYetWaits() {
        schedule(OWNER, 1, NINE.plusSeconds(1));
        var loop = loop((claimed, now) -> new Result.Nothing());

        loop.drain();
        assertThat(handled).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        loop.drain();
        assertThat(handled).containsExactly(1);
        assertThat(stores.planned(OWNER)).isEmpty();
        assertThat(count("nothing")).isEqualTo(1);
    }

    @Test
    void oneOwnersItemsAreDoneInOrder() {
        for (int number = 20; number > 0; number--) {
            schedule(OWNER, number, NINE.minusSeconds(100 - number));
        }
        loop((claimed, now) -> new Result.Nothing()).drain();

        assertThat(handled).hasSize(20).isSorted();
    }

    @Test
    void whoeverDidSomethingHasTheMessagesLookedAt() {
        schedule(OWNER, 1, NINE);
        loop((claimed, now) -> {
                    stores.work().drop(claimed);
                    return new Result.Done();
                })
                .drain();

        assertThat(nudges).hasValue(1);
        assertThat(count("done")).isEqualTo(1);
    }

    @Test
    void notYetMovesTheItem() {
        schedule(OWNER, 1, NINE);
        loop((claimed, now) -> new Result.Later(now.plusSeconds(60))).drain();

        assertThat(stores.planned(OWNER)).containsExactly("ITEM 1 2026-11-23T09:01:00Z");
    }

    @Test
    void aFailureIsTriedAgainLaterAndLaterAndThenKeptAside() {
        schedule(OWNER, 1, NINE);
        var loop = loop((claimed, now) -> {
            throw new IllegalStateException("on purpose");
        });

        loop.drain();
        loop.drain();
        assertThat(handled).hasSize(1);

        clock.pass(Duration.ofSeconds(2));
        loop.drain();
        assertThat(handled).hasSize(2);
        clock.pass(Duration.ofSeconds(2));
        loop.drain();
        assertThat(handled).hasSize(2);
        clock.pass(Duration.ofSeconds(2));
        loop.drain();
        assertThat(handled).hasSize(3);

        clock.pass(Duration.ofDays(1));
        loop.drain();
        assertThat(handled).hasSize(3);
        assertThat(stores.parkedWork()).isEqualTo(1);
        assertThat(count("retried")).isEqualTo(2);
        assertThat(count("parked")).isEqualTo(1);
    }

    @Test
    void aFailureHoldsUpNobodyElse() {
        schedule(OWNER, 1, NINE);
        schedule(OWNER, 2, NINE);
        schedule(new NetworkId("other"), 3, NINE);
        loop((claimed, now) -> {
                    if (claimed.item().key().subject() == 1) {
                        throw new IllegalStateException("on purpose");
                    }
                    return new Result.Nothing();
                })
                .drain();

        assertThat(handled).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(count("nothing")).isEqualTo(2);
    }

    @Test
    void aNudgeDoesWhatIsDueAtOnce() throws InterruptedException {
        schedule(OWNER, 1, NINE);
        var done = new CountDownLatch(1);
        var loop = loop((claimed, now) -> {
            done.countDown();
            return new Result.Nothing();
        });

        loop.nudge();

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closingLetsWhatIsInFlightFinishAndClaimsNoMore() throws InterruptedException {
        schedule(OWNER, 1, NINE);
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var loop = loop((claimed, now) -> {
            begun.countDown();
            await(mayEnd);
            return new Result.Nothing();
        });
        loop.runOnce();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        mayEnd.countDown();
        loop.close();

        assertThat(count("nothing")).isEqualTo(1);
        schedule(OWNER, 2, NINE);
        assertThat(loop.runOnce()).isZero();
        assertThat(handled).containsExactly(1);
    }

    @Test
    void whatDoesNotFinishInTimeIsHandedBackAndAnotherNodeTakesItAtOnce() throws InterruptedException {
        schedule(OWNER, 1, NINE);
        schedule(OWNER, 2, NINE);
        var begun = new CountDownLatch(1);
        var stuck = new CountDownLatch(1);
        var loop = loop((claimed, now) -> {
            begun.countDown();
            await(stuck);
            return new Result.Nothing();
        });
        loop.runOnce();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        loop.close(Duration.ZERO);

        assertThat(count("handed back")).isEqualTo(2);
        var another = loop((claimed, now) -> new Result.Nothing());
        another.drain();
        assertThat(stores.planned(OWNER)).isEmpty();
        stuck.countDown();
        loop.drain();
        assertThat(handled)
                .as("each by the other node, and what was begun before")
                .contains(1, 2, 1);
    }

    private WorkLoop loop(BiFunction<ClaimedWork, Instant, Result> does) {
        var handler = new WorkHandler() {
            @Override
            public WorkItem.Kind kind() {
                return WorkItem.Kind.ITEM;
            }

            @Override
            public Result handle(ClaimedWork claimed, Instant now) {
                handled.add(claimed.item().key().subject());
                return does.apply(claimed, now);
            }
        };
        var retries = new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(1), 3, () -> 0);
        return new WorkLoop(stores.work(), clock, List.of(handler), retries, nudges::incrementAndGet, meters);
    }

    private void schedule(NetworkId owner, int number, Instant due) {
        var network = stores.networks().load(owner);
        var item = new WorkItem(owner, new WorkItem.Key(WorkItem.Kind.ITEM, number), due);
        var effects = new Commit.Effects(List.of(new QueueEdit.Schedule(item)), List.of(), null);
        var change = new ChangeId("change-" + ++changes);
        stores.networks()
                .commit(new Commit(change, NINE, network, network, List.of(), effects, new UndoStep.None(), null));
    }

    private double count(String result) {
        return meters.counter("rapport.work", "kind", "ITEM", "result", result).count();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
