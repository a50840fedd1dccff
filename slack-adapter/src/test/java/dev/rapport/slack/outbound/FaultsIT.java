package dev.rapport.slack.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Prompting;
import dev.rapport.change.Commit;
import dev.rapport.change.Member;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.UndoStep;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Outbox;
import dev.rapport.exchange.Commons;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Reminder;
import dev.rapport.network.NetworkDraft;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.rounds.SeriesStore;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.testkit.slack.Moods;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import dev.rapport.work.WorkQueue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

/**
 * The short form of the fault run in {@code benchmarks}: Slack fails, nodes die between any two steps or are replaced in
 * good order, and the store goes away. Time is moved by hand, so that leases end and doubts are settled in no time.
 */
class FaultsIT {
    private static final int PROMPTS = 300;
    private static final int WORKSPACES = 10;
    private static final int NODES = 3;
    private static final Duration SPAN = Duration.ofMinutes(20);
    private static final Duration AFTERWARDS = Duration.ofHours(2);

    private final HandClock clock = HandClock.at("2026-11-23T09:00:00Z");
    private final InMemoryStores stores = new InMemoryStores(clock);
    private final FakeSlack slack = new FakeSlack();
    private final Installations installations = Mockito.mock();
    private final MessageGateway gateway =
            new SlackGateway(new SlackApi(SlackApi.client(slack.apiUrl()), installations));
    private final List<Node> nodes = new ArrayList<>();
    private int killed;
    private int replaced;

    private record Node(Mortal life, Prompting prompting) {
        /** All that can be done now, as far as it lives. */
        void work(Instant now) {
            try {
                prompting.timeMachine().moveTo(now);
            } catch (Mortal.Died | StoreUnavailable gone) {
                assertThat(life.isDead() || gone instanceof StoreUnavailable).isTrue();
            }
        }
    }

    FaultsIT() {
        Mockito.when(installations.find(ArgumentMatchers.any()))
                .thenAnswer(call ->
                        Optional.of(new Installation(call.getArgument(0), "U0RAPPORT", "xoxb-fault", "chat:write")));
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_123})
    void whateverBreaksNothingIsLostAndNothingComesTwice(long seed) {
        var random = new Random(seed);
        var moods = new Moods(seed, Duration.ZERO, Duration.ZERO);
        slack.behaves(moods::of);
        IntStream.range(0, PROMPTS).forEach(this::remind);
        for (int i = 0; i < NODES; i++) {
            nodes.add(node(random, mortal(random)));
        }

        var end = clock.now().plus(SPAN);
        while (clock.now().isBefore(end)) {
            clock.pass(Duration.ofSeconds(random.nextInt(1, 10)));
            mishap(random);
            nodes.forEach(node -> node.work(clock.now()));
            bury(random);
        }
        recover(random);

        assertThat(slack.texts())
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, PROMPTS)
                        .mapToObj(number -> "Reminder: prompt %d.".formatted(number))
                        .toList());
        assertThat(killed).as("nodes that died").isGreaterThan(10);
        assertThat(replaced).as("nodes replaced in good order").isGreaterThan(5);
        for (var fault : Moods.Fault.values()) {
            assertThat(moods.count(fault)).as(fault.words()).isPositive();
        }
    }

    private static Mortal mortal(Random random) {
        return new Mortal(new Random(random.nextLong()), random.nextInt(20, 400));
    }

    private Node node(Random random, Mortal life) {
        var kept = new Prompting.Kept(
                life.store(NetworkStore.class, stores.networks()),
                life.store(MemberStore.class, stores.members()),
                life.store(WorkQueue.class, stores.work()),
                life.store(Outbox.class, stores.outbox()),
                life.store(Commons.class, stores.commons()),
                life.store(SeriesStore.class, stores.series()),
                life.store(DeliveryLog.class, stores.deliveries()));
        var chance = new Random(random.nextLong());
        return new Node(
                life,
                Prompting.over(
                        kept,
                        clock,
                        Prompting.Connected.through(List.of(life.port(MessageGateway.class, gateway))),
                        chance::nextDouble,
                        new SimpleMeterRegistry()));
    }

    private void mishap(Random random) {
        var at = random.nextInt(nodes.size());
        var node = nodes.get(at);
        switch (random.nextInt(6)) {
            case 0 -> {
                node.prompting().beats().values().forEach(Runnable::run);
                node.prompting().close();
                nodes.set(at, node(random, mortal(random)));
                replaced++;
            }
            case 1 -> nodes.forEach(each -> each.life().storeIsAway(true));
            default -> nodes.forEach(each -> each.life().storeIsAway(false));
        }
    }

    private void bury(Random random) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).life().isDead()) {
                nodes.set(i, node(random, mortal(random)));
                killed++;
            }
        }
    }

    /** One node that lives, until all leases, pauses and doubts are over. */
    private void recover(Random random) {
        var last = node(random, new Mortal(random, Integer.MAX_VALUE));
        var end = clock.now().plus(AFTERWARDS);
        while (clock.now().isBefore(end)) {
            last.work(clock.now());
            clock.pass(Duration.ofSeconds(30));
        }
        assertThat(stores.outbox().nextIn()).isEmpty();
        assertThat(stores.work().nextDue()).isEmpty();
    }

    private void remind(int number) {
        var owner = new NetworkId("fault-" + number);
        var workspace = new WorkspaceId(Platform.SLACK, "T" + number % WORKSPACES);
        stores.members()
                .save(new Member(
                        new MemberId(workspace, "U" + number),
                        owner,
                        ZoneOffset.UTC,
                        Locale.UK,
                        null,
                        Member.Standing.WELCOMED));
        var due = clock.now().plus(SPAN.multipliedBy(number).dividedBy(PROMPTS));
        var before = stores.networks().load(owner);
        var draft = new NetworkDraft(before, none -> List.of());
        var item = draft.nextItem();
        draft.put(new Reminder(
                item,
                null,
                "prompt " + number,
                LocalDateTime.ofInstant(due, ZoneOffset.UTC),
                ZoneOffset.UTC,
                OpenItem.State.OPEN,
                null));
        var work = new WorkItem(owner, new WorkItem.Key(WorkItem.Kind.ITEM, item), due);
        var effects = new Commit.Effects(List.of(new QueueEdit.Schedule(work)), List.of(), null);
        stores.networks()
                .commit(new Commit(
                        new ChangeId("remind-" + number),
                        clock.now(),
                        before,
                        draft.network(),
                        draft.edits(),
                        effects,
                        new UndoStep.None(),
                        null));
    }
}
