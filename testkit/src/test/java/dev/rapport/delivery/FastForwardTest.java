package dev.rapport.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit;
import dev.rapport.change.MemberAddresses;
import dev.rapport.change.UndoStep;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.RetryPolicy;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import dev.rapport.work.WorkLoop;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FastForwardTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final NetworkId OWNER = new NetworkId("n");

    private final HandClock clock = new HandClock(NINE);
    private final InMemoryStores stores = new InMemoryStores(clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RetryPolicy retries = new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(1), 3, () -> 0);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final FastForward timeMachine = timeMachine();
    private int changes;

    @Test
    void stopsAtEveryDueInstantInTheirOrder() {
        schedule(1, NINE.plusSeconds(300));
        schedule(2, NINE.plusSeconds(60));
        schedule(3, NINE.plusSeconds(7200));

        timeMachine.moveTo(NINE.plusSeconds(3600));

        assertThat(done).containsExactly("2 at 2026-11-23T09:01:00Z", "1 at 2026-11-23T09:05:00Z");
        assertThat(clock.now()).isEqualTo(NINE.plusSeconds(3600));
        assertThat(timeMachine.nextDue()).contains(NINE.plusSeconds(7200));
    }

    @Test
    void whatIsScheduledOnTheWayIsDoneOnTheWay() {
        schedule(100, NINE.plusSeconds(60));

        timeMachine.moveTo(NINE.plusSeconds(240));

        assertThat(done)
                .containsExactly(
                        "100 at 2026-11-23T09:01:00Z",
                        "101 at 2026-11-23T09:02:00Z",
                        "102 at 2026-11-23T09:03:00Z",
                        "103 at 2026-11-23T09:04:00Z");
    }

    @Test
    void whatWasDueAlreadyIsDoneNow() {
        schedule(1, NINE.minusSeconds(60));

        timeMachine.moveTo(NINE);

        assertThat(done).containsExactly("1 at 2026-11-23T09:00:00Z");
    }

    @Test
    void aPastInstantMovesNothing() {
        timeMachine.moveTo(NINE.minusSeconds(60));

        assertThat(clock.now()).isEqualTo(NINE);
        assertThat(clock.moved()).isZero();
    }

    private FastForward timeMachine() {
        var handler = new WorkHandler() {
            @Override
            public WorkItem.Kind kind() {
                return WorkItem.Kind.ITEM;
            }

            @Override
            public Result handle(ClaimedWork claimed, Instant now) {
                int number = claimed.item().key().subject();
                done.add(number + " at " + now);
                if (number >= 100) {
                    schedule(number + 1, now.plusSeconds(60));
                }
                return new Result.Nothing();
            }
        };
        var work = new WorkLoop(stores.work(), clock, List.of(handler), retries, () -> {}, meters);
        var addresses = new MemberAddresses(stores.members(), clock);
        var sender = new Sender(stores.outbox(), addresses, List.of(), retries, meters);
        return new FastForward(clock, stores.work(), work, sender);
    }

    private void schedule(int number, Instant due) {
        var network = stores.networks().load(OWNER);
        var item = new WorkItem(OWNER, new WorkItem.Key(WorkItem.Kind.ITEM, number), due);
        var effects = new Commit.Effects(List.of(new QueueEdit.Schedule(item)), List.of(), null);
        var change = new ChangeId("change-" + ++changes);
        stores.networks()
                .commit(new Commit(change, NINE, network, network, List.of(), effects, new UndoStep.None(), null));
    }
}
