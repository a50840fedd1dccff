package dev.rapport.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Prompting;
import dev.rapport.change.Commit;
import dev.rapport.change.Member;
import dev.rapport.change.UndoStep;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Reminder;
import dev.rapport.network.NetworkDraft;
import dev.rapport.quartz.Metronome;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.StoredHere;
import dev.rapport.reminder.WorkPlanner;
import dev.rapport.testkit.RecordingGateway;
import dev.rapport.testkit.TestRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a reminder to its message, on a real Redis. */
@ExtendWith(TestRedis.class)
class PromptingIT {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(Platform.PLAYGROUND, "demo");

    private RedisStore store;
    private StoredHere kept;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final RecordingGateway gateway =
            RecordingGateway.withLookUp(Platform.PLAYGROUND).onArrival(arrived::countDown);

    @BeforeEach
    void open(RedisStore fresh) {
        store = fresh;
        kept = StoredHere.on(fresh);
    }

    @Test
    void theFirstBeatAfterItIsDueSendsIt() throws InterruptedException {
        remind("ada", store.clock().now().plus(Duration.ofHours(1)), "call the dean");
        try (var prompting = prompting()) {
            var beat = prompting.beats().get("work");
            beat.run();
            assertThat(meters.find("rapport.work.lateness").timer()).isNull();

            store.clock().moveForward(Duration.ofHours(1));
            beat.run();

            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(said()).containsExactly("Reminder: call the dean.");
    }

    /** Two seconds hold where the beats are not kept waiting: no more than one of them begins between due and claimed. */
    @Test
    void theMetronomeBeatsOftenEnoughForTwoSeconds() throws InterruptedException {
        assertThat(Prompting.BEAT).isLessThanOrEqualTo(Duration.ofSeconds(1));
        var due = store.clock().now().plus(Prompting.BEAT);
        remind("ada", due, "call the dean");
        var begun = Collections.synchronizedList(new ArrayList<Instant>());
        try (var prompting = prompting()) {
            var beats = new HashMap<>(prompting.beats());
            beats.computeIfPresent("work", (name, beat) -> () -> {
                begun.add(store.clock().now());
                beat.run();
            });
            try (var metronome = new Metronome(Prompting.BEAT, beats)) {
                assertThat(metronome).isNotNull();
                assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            }
        }
        var late = meters.get("rapport.work.lateness").timer().max(TimeUnit.MILLISECONDS);
        assertThat(begun)
                .filteredOn(beat -> !beat.isBefore(due) && !beat.isAfter(due.plusMillis((long) late)))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatWasEnqueuedForNowIsSentWithoutABeat() throws InterruptedException {
        remind("ada", store.clock().now(), "call the dean");
        try (var prompting = prompting()) {
            prompting.nudge().now();
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void movingTheClockSendsWhatFallsDueOnTheWayInOrder() {
        var now = store.clock().now();
        IntStream.rangeClosed(1, 20).forEach(i -> remind("person-" + i, now.plus(Duration.ofHours(i)), "number " + i));
        try (var prompting = prompting()) {
            prompting.timeMachine().moveTo(now.plus(Duration.ofHours(10).plusMinutes(30)));
            assertThat(said())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                            .mapToObj("Reminder: number %d."::formatted)
                            .toList());
            assertThat(prompting.timeMachine().nextDue())
                    .hasValueSatisfying(
                            next -> assertThat(Duration.between(now, next)).isEqualTo(Duration.ofHours(11)));
        }
    }

    @Test
    void twoNodesSendEveryReminderOnce() {
        var now = store.clock().now();
        IntStream.range(0, 200).forEach(i -> remind("person-" + i % 40, now.minusSeconds(i), "number " + i));
        try (var one = prompting();
                var other = prompting()) {
            var nodes = List.of(one, other);
            nodes.parallelStream().forEach(node -> node.timeMachine().moveTo(now));
            nodes.forEach(node -> node.timeMachine().moveTo(now));
        }
        assertThat(said()).hasSize(200).doesNotHaveDuplicates();
    }

    /** A node of its own. */
    private Prompting prompting() {
        var node = StoredHere.on(store);
        return Prompting.over(
                new Prompting.Kept(
                        node.networks(),
                        node.members(),
                        node.work(),
                        node.outbox(),
                        node.commons(),
                        node.series(),
                        node.deliveries()),
                store.clock(),
                Prompting.Connected.through(List.of(gateway)),
                () -> 0,
                meters);
    }

    private void remind(String person, Instant at, String text) {
        var network = new NetworkId(person);
        var member = new MemberId(WORKSPACE, person);
        var where = new Address(WORKSPACE, "dm-" + person, Address.Scope.PERSONAL, "");
        kept.members().save(new Member(member, network, ZoneOffset.UTC, null, where, Member.Standing.WELCOMED));
        var before = kept.networks().load(network);
        var draft = new NetworkDraft(before, kept.networks().interactions(before));
        int number = draft.nextItem();
        var local = at.atZone(ZoneOffset.UTC).toLocalDateTime();
        draft.put(new Reminder(number, null, text, local, ZoneOffset.UTC, OpenItem.State.OPEN, null));
        var now = store.clock().now();
        var effects = new Commit.Effects(WorkPlanner.plan(before, draft.network(), now), List.of(), null);
        kept.networks()
                .commit(new Commit(
                        new ChangeId("remind-" + text),
                        now,
                        before,
                        draft.network(),
                        draft.edits(),
                        effects,
                        new UndoStep.None(),
                        null));
    }

    private List<String> said() {
        return gateway.arrived().stream()
                .map(message -> message.reply().summary())
                .toList();
    }
}
