package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Prompting;
import dev.rapport.change.Commit;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.series.Course;
import dev.rapport.introduction.series.GroupState;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Setup;
import dev.rapport.introduction.series.Terms;
import dev.rapport.platform.Directory;
import dev.rapport.platform.MemberProfile;
import dev.rapport.platform.Places;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.StoredHere;
import dev.rapport.rhythm.Recurrence;
import dev.rapport.testkit.InMemoryPlaces;
import dev.rapport.testkit.RecordingGateway;
import dev.rapport.testkit.TestRedis;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a real Redis: a round that is run twice, broken off half-way or run on two nodes gives every group one message. */
@ExtendWith(TestRedis.class)
class RoundsOnceIT {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.PLAYGROUND, "office");
    private static final PlaceId LUNCH = new PlaceId(TEAM, "C-lunch");
    private static final List<MemberId> PEOPLE = IntStream.rangeClosed(11, 22)
            .mapToObj(number -> new MemberId(TEAM, "P" + number))
            .toList();
    private static final Duration SHORT_LEASE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RecordingGateway gateway = RecordingGateway.withLookUp(Platform.PLAYGROUND);
    private final List<Directory> directories = List.of(new People());
    private final List<Places> places = List.of(new InMemoryPlaces(Platform.PLAYGROUND, Places.Groups.TOGETHER)
            .with(LUNCH, "lunch", PEOPLE.getFirst(), PEOPLE));
    private RedisStore store;

    /** A channel of twelve who work in UTC, a second after their first round has come. */
    @BeforeEach
    void aRoundIsDue(RedisStore fresh) {
        store = fresh;
        var now = store.clock().now();
        var local = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        var mondays = new Recurrence("FREQ=WEEKLY;BYDAY=MO", LocalTime.of(10, 0), local.toLocalDate());
        var setup = new Setup(mondays, ZoneOffset.UTC, Terms.groupsOf(2), local, PEOPLE.getFirst(), 7);
        var none = Series.none(LUNCH);
        var running = none.in(new Course.Running(setup));
        for (var person : PEOPLE) {
            running = running.with(person, Membership.NEW);
        }
        var effects = new Commit.Effects(SeriesPlanner.plan(none, running), List.of(), null);
        StoredHere.on(store)
                .series()
                .commit(new SeriesStore.Change(new ChangeId("start"), now, none, running, effects, null));
        store.clock()
                .moveForward(Duration.between(now, setup.next().toInstant()).plusSeconds(1));
    }

    @Test
    void onTwoNodesAtTheSameMoment() {
        try (var one = prompting();
                var other = prompting()) {
            var now = store.clock().now();
            List.of(one, other).parallelStream()
                    .forEach(node -> node.timeMachine().moveTo(now));
        }
        everybodyHasOneMessage();
    }

    /** The first commit makes the round, the second sends it; each breaks off before it is made, or when nobody was told. */
    @ParameterizedTest
    @CsvSource({"1,false", "1,true", "2,false", "2,true"})
    void afterANodeThatBrokeOff(int at, boolean made) {
        var breaking = new BreakingSeriesStore(here().series(), at, made);
        works(handlers(breaking));
        works(handlers(breaking));
        assertThat(breaking.hasBrokenOff()).isTrue();

        var other = handlers(here().series());
        for (var end = System.nanoTime() + PATIENCE.toNanos(); !isSent() && System.nanoTime() < end; ) {
            works(other);
        }
        everybodyHasOneMessage();
    }

    @Test
    void whenItIsRunAgainWithAClaimThatIsOver() {
        var node = handlers(here().series());
        var claimed = claim();
        claimed.forEach(one -> does(node, one));
        var made = here().series().load(LUNCH);

        claimed.forEach(one -> does(node, one));

        assertThat(here().series().load(LUNCH)).isEqualTo(made);
        everybodyHasOneMessage();
    }

    private StoredHere here() {
        return StoredHere.on(store);
    }

    private List<WorkHandler> handlers(SeriesStore series) {
        var teams = new Teams(here().networks(), here().members(), directories, places);
        var rounds = new Rounds(series, teams, TimeLimit.NONE);
        var keeping = new KeepingInTouch(here().networks(), here().members());
        return List.of(
                new RoundHandler(series, rounds),
                new RoundStepHandler(series, rounds, here().deliveries()::ending, keeping));
    }

    private List<ClaimedWork> claim() {
        return here().work().claim(store.clock().now(), 10, SHORT_LEASE);
    }

    private void works(List<WorkHandler> node) {
        claim().forEach(claimed -> does(node, claimed));
    }

    private void does(List<WorkHandler> node, ClaimedWork claimed) {
        var handler = node.stream()
                .filter(one -> one.kind() == claimed.item().key().kind())
                .findFirst()
                .orElseThrow();
        try {
            switch (handler.handle(claimed, store.clock().now())) {
                case WorkHandler.Result.Done() -> {}
                case WorkHandler.Result.Nothing() -> here().work().drop(claimed);
                case WorkHandler.Result.Later(var due) -> here().work().reschedule(claimed, due);
            }
        } catch (IllegalStateException broken) {
            assertThat(broken).hasMessageContaining("broken off");
        }
    }

    private boolean isSent() {
        return here().series().load(LUNCH).rounds().stream()
                .flatMap(round -> round.groups().stream())
                .anyMatch(group -> group.state() instanceof GroupState.Sent);
    }

    private Prompting prompting() {
        var node = here();
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
                new Prompting.Connected(List.of(gateway), directories, places),
                () -> 0,
                new SimpleMeterRegistry());
    }

    private void everybodyHasOneMessage() {
        try (var node = prompting()) {
            node.timeMachine().moveTo(store.clock().now().plus(Duration.ofHours(1)));
        }
        var introduced = gateway.arrived().stream()
                .filter(message -> message.reply().summary().contains("introduced to each other"))
                .flatMap(message -> Arrays.stream(
                        message.where().conversation().replace("opened-", "").split("\\+")))
                .toList();
        assertThat(introduced)
                .containsExactlyInAnyOrderElementsOf(
                        PEOPLE.stream().map(MemberId::user).toList());
        assertThat(here().series().load(LUNCH).rounds()).hasSize(1);
    }

    private static final class People implements Directory {
        @Override
        public Platform platform() {
            return TEAM.platform();
        }

        @Override
        public Optional<MemberProfile> find(MemberId member) {
            return Optional.of(new MemberProfile(member, member.user(), ZoneOffset.UTC, null, true));
        }
    }
}
