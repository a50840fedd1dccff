package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.introduction.Grouping;
import dev.rapport.introduction.series.Act;
import dev.rapport.introduction.series.Aside;
import dev.rapport.introduction.series.Asking;
import dev.rapport.introduction.series.Course;
import dev.rapport.introduction.series.Group;
import dev.rapport.introduction.series.GroupState;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Setup;
import dev.rapport.introduction.series.Terms;
import dev.rapport.introduction.series.Word;
import dev.rapport.reply.Reply;
import dev.rapport.rhythm.Recurrence;
import dev.rapport.rounds.SeriesStore.Change;
import dev.rapport.rounds.SeriesStore.Outcome;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of rounds keeps to. */
abstract class SeriesContract extends Contract {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");
    private static final MemberId ADA = new MemberId(TEAM, "U-ada");
    private static final MemberId BOB = new MemberId(TEAM, "U-bob");
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    private final PlaceId place = new PlaceId(TEAM, "C" + UUID.randomUUID());

    @Test
    void aPlaceOfWhichNothingIsKeptHasNone() {
        assertThat(here().series().load(place)).isEqualTo(Series.none(place));
        assertThat(here().series().find(Series.ownerOf(place))).isEmpty();
    }

    @Test
    void everyStateComesBackAsItWas() {
        var full = full();
        assertThat(commit("1", Series.none(place), full, Commit.Effects.NONE, null))
                .isInstanceOf(Outcome.Done.class);
        assertThat(elsewhere().series().load(place)).isEqualTo(full.at(1));

        var paused = full.at(1).in(new Course.Paused(setup(), LocalDate.of(2027, 1, 5)));
        commit("2", full.at(1), paused, Commit.Effects.NONE, null);
        assertThat(elsewhere().series().load(place)).isEqualTo(paused.at(2));

        var stopped = paused.at(2).in(new Course.Stopped(setup()));
        commit("3", paused.at(2), stopped, Commit.Effects.NONE, null);
        assertThat(elsewhere().series().load(place)).isEqualTo(stopped.at(3));
    }

    @Test
    void whatPeopleWereAskedAndSaidOfTheComingRoundComesBack() {
        var before = Series.none(place);
        var turn = LocalDate.of(2026, 12, 7).atTime(10, 0);
        for (var asking : List.of(
                new Asking.EachRound(null),
                new Asking.EachRound(new Asking.Question(turn, AT)),
                new Asking.EachRound(new Asking.Question(turn, null)))) {
            var after = before.in(new Course.Running(setup(new Terms(2, asking))))
                    .with(ADA, Membership.NEW.saying(Membership.Coming.YES))
                    .with(BOB, Membership.NEW.saying(Membership.Coming.ASKED));
            commit(asking.toString(), before, after, Commit.Effects.NONE, null);

            before = elsewhere().series().load(place);
            assertThat(before).isEqualTo(after.at(before.revision()));
        }
    }

    @Test
    void aChangeIsMadeOnceAndAnsweredAlike() {
        var one = Series.none(place).with(ADA, Membership.NEW);
        commit("1", Series.none(place), one, Commit.Effects.NONE, Reply.say("You are in."));

        var again = commit("1", one.at(1), one.with(BOB, Membership.NEW), Commit.Effects.NONE, Reply.say("No."));

        assertThat(again).isInstanceOfSatisfying(Outcome.Seen.class, seen -> {
            assertThat(seen.result()).isNotNull();
            assertThat(String.valueOf(seen.result())).contains("You are in.");
        });
        assertThat(elsewhere().series().load(place)).isEqualTo(one.at(1));
    }

    @Test
    void whoWasSlowerComputesAnew() {
        var none = Series.none(place);
        commit("1", none, none.with(ADA, Membership.NEW), Commit.Effects.NONE, null);

        var slower = elsewhere()
                .series()
                .commit(new Change(
                        new ChangeId("2"), AT, none, none.with(BOB, Membership.NEW), Commit.Effects.NONE, null));

        assertThat(slower).isInstanceOf(Outcome.Stale.class);
        assertThat(here().series().load(place).members()).containsOnlyKeys(ADA);
    }

    @Test
    void whatAnotherNodeHasChangedIsSeenAtOnce() {
        var none = Series.none(place);
        commit("1", none, full(), Commit.Effects.NONE, null);
        var read = here().series().load(place);
        var other = elsewhere().series();

        var changed = other.load(place).with(ADA, Membership.NEW.leaving());
        other.commit(new Change(new ChangeId("2"), AT, read, changed, Commit.Effects.NONE, null));

        assertThat(here().series().load(place)).isEqualTo(changed.at(2)).isNotEqualTo(read);
        assertThat(here().series().load(place)).isEqualTo(elsewhere().series().load(place));
    }

    @Test
    void workAndMessagesComeWithTheChange() {
        var none = Series.none(place);
        var key = new WorkItem.Key(WorkItem.Kind.ROUND_STEP, 7);
        var work = new QueueEdit.Schedule(new WorkItem(none.owner(), key, now()));
        var message = new OutgoingMessage(
                new DeliveryKey("k-" + place.conversation()),
                new Recipient.Group(List.of(ADA, BOB)),
                Reply.say("Hello"));

        commit("1", none, full(), new Commit.Effects(List.of(work), List.of(message), null), null);

        assertThat(claimed()).extracting(claimed -> claimed.item().key()).containsExactly(key);
        assertThat(here().outbox().claim(10, Duration.ofMinutes(1)))
                .extracting(claimed -> claimed.message().to())
                .containsExactly(message.to());
    }

    @Test
    void ofWhatAPlaceSendsManyAreRememberedForItsManyPeople() {
        var none = Series.none(place);
        var messages = IntStream.range(0, DeliveryLog.MOST + 5)
                .mapToObj(number -> new OutgoingMessage(
                        new DeliveryKey("k" + number + place.conversation()),
                        new MemberId(TEAM, "U" + number),
                        Reply.say("Hello")))
                .toList();
        commit("1", none, full(), new Commit.Effects(List.of(), messages, null), null);

        for (var claimed : here().outbox().claim(messages.size(), Duration.ofMinutes(1))) {
            here().outbox().finish(claimed, new Ending.GivenUp(DeliveryOutcome.Reason.REFUSED, "no"));
        }

        assertThat(elsewhere().deliveries().last(none.owner()))
                .extracting(DeliveryLog.Entry::to)
                .containsExactlyInAnyOrderElementsOf(
                        messages.stream().map(OutgoingMessage::to).toList());
    }

    @Test
    void aClaimThatIsOutdatedChangesNothing() {
        var none = Series.none(place);
        var key = new WorkItem.Key(WorkItem.Kind.ROUND, 0);
        var work = List.<QueueEdit>of(new QueueEdit.Schedule(new WorkItem(none.owner(), key, now())));
        var first = commit("1", none, full(), new Commit.Effects(work, List.of(), null), null);
        assertThat(first).isInstanceOf(Outcome.Done.class);
        var claimed = claimed().getFirst();
        var before = here().series().load(place);
        var done = new Commit.Effects(List.of(), List.of(), claimed);

        assertThat(commit("2", before, before.with(ADA, Membership.NEW.leaving()), done, null))
                .isInstanceOf(Outcome.Done.class);

        var after = here().series().load(place);
        assertThat(commit("3", after, after.with(BOB, Membership.NEW.leaving()), done, null))
                .isInstanceOf(Outcome.Stale.class);
        assertThat(here().series().load(place)).isEqualTo(after);
    }

    private List<ClaimedWork> claimed() {
        return here().work().claim(now(), 10, Duration.ofMinutes(1));
    }

    private Outcome commit(String id, Series before, Series after, Commit.Effects effects, @Nullable Reply result) {
        return here().series().commit(new Change(new ChangeId(id), AT, before, after, effects, result));
    }

    private static Setup setup() {
        return setup(Terms.groupsOf(3));
    }

    private static Setup setup(Terms terms) {
        var recurrence =
                new Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", LocalTime.of(10, 0), LocalDate.of(2026, 11, 23));
        return new Setup(
                recurrence,
                ZoneId.of("Europe/Berlin"),
                terms,
                LocalDate.of(2026, 11, 23).atTime(10, 0),
                ADA,
                -42);
    }

    private Series full() {
        var groups = new ArrayList<Group>();
        for (var state : states()) {
            groups.add(Group.suggested(groups.size() + 1, List.of(ADA, BOB), AT).in(state));
        }
        groups.add(Group.suggested(99, List.of(BOB, ADA), AT)
                .in(new GroupState.Thanked(AT))
                .wantsToKeep(ADA, true)
                .wantsToKeep(BOB, true)
                .madeContacts());
        var times = Round.Times.of(AT, AT.plus(Duration.ofDays(14)));
        return Series.none(place)
                .in(new Course.Running(setup()))
                .with(ADA, new Membership(Membership.Standing.IN, Membership.Coming.NO, 2))
                .with(BOB, new Membership(Membership.Standing.PAUSED, Membership.Coming.UNSAID, 0))
                .with(new Round(1, times, groups, aside(), false))
                .with(new Round(2, times, List.of(), Aside.NOTHING, true))
                .with(Series.none(place).charge().with(BOB).after(new Act(AT, ADA, Act.What.ORGANISER_NAMED)));
    }

    private static Aside aside() {
        var abouts = List.of(
                new Word.About.LeftOut(Grouping.Reason.NO_SHARED_HOURS),
                new Word.About.StillFree(),
                new Word.About.NotReached(12),
                new Word.About.Thanks(6, true),
                new Word.About.Contact(7, BOB),
                new Word.About.Paused());
        return new Aside(
                Set.of(ADA),
                Set.of(BOB),
                Map.of(ADA, Membership.Coming.NO, BOB, Membership.Coming.ASKED),
                abouts.stream().map(about -> new Word(ADA, about, AT)).toList());
    }

    private static List<GroupState> states() {
        return List.of(
                new GroupState.Suggested(AT),
                new GroupState.Sent(AT, AT.plusSeconds(120)),
                new GroupState.Introduced(AT, AT.plusSeconds(600)),
                new GroupState.Asked(AT),
                new GroupState.NotYet(AT),
                new GroupState.Met(AT, ADA),
                new GroupState.Met(AT, null),
                new GroupState.Thanked(AT),
                new GroupState.Expired(AT),
                new GroupState.NotMet(AT),
                new GroupState.Recalled(AT),
                new GroupState.Undone(AT),
                new GroupState.Parted(AT),
                new GroupState.Dissolved(Set.of(BOB), AT),
                new GroupState.Dissolved(Set.of(ADA, BOB), AT),
                new GroupState.Dissolved(Set.of(), AT));
    }
}
