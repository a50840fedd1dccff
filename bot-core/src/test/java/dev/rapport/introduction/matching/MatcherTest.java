package dev.rapport.introduction.matching;

import static dev.rapport.introduction.matching.Team.member;
import static dev.rapport.introduction.matching.Team.pairs;
import static dev.rapport.introduction.matching.Team.person;
import static dev.rapport.introduction.matching.Team.plain;
import static dev.rapport.introduction.matching.Team.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Grouping;
import dev.rapport.introduction.Grouping.LeftOut;
import dev.rapport.introduction.Grouping.Reason;
import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.MatchRequest.Avoided;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.Participant.Availability;
import dev.rapport.introduction.Profile;
import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.WorkingHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {
    private static final TimeLimit NO_TIME = new TimeLimit() {
        @Override
        public <T> Optional<T> within(Supplier<T> search) {
            return Optional.empty();
        }
    };

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6, 8, 10, 12, 14, 18, 50})
    void everybodyMeetsEverybodyElseOnceBeforeAnybodyMeetsTwice(int people) {
        var rounds = Matcher.preview(request(plain(people)), people - 1, 7, TimeLimit.NONE);

        var met =
                rounds.stream().flatMap(round -> pairs(round.groups()).stream()).toList();
        assertThat(met).hasSize(people * (people - 1) / 2).doesNotHaveDuplicates();
    }

    @Test
    void whereCandidatesAreThinnedTheLastRoundsAreFoundAllTheSame() {
        var every = request(plain(100));
        var thinned = new MatchRequest(
                every.roster(),
                List.of(),
                Set.of(),
                every.settings().weighingEveryPairUpTo(20),
                every.week(),
                every.seed());

        var rounds = Matcher.preview(thinned, 99, 7, TimeLimit.NONE);

        var met =
                rounds.stream().flatMap(round -> pairs(round.groups()).stream()).toList();
        assertThat(met).hasSize(99 * 50).doesNotHaveDuplicates();
    }

    @Test
    void twoWhoAvoidEachOtherCostOneRoundAndNoMore() {
        var rounds =
                Matcher.preview(request(plain(10), Set.of(new Avoided(member(3), member(4))), 2), 8, 7, TimeLimit.NONE);

        var met =
                rounds.stream().flatMap(round -> pairs(round.groups()).stream()).toList();
        assertThat(met).hasSize(40).doesNotHaveDuplicates().doesNotContain(Set.of(member(3), member(4)));
    }

    @Test
    void whenEverybodyHasMetItBeginsAgainWithTheLongestAgo() {
        var rounds = Matcher.preview(request(plain(6)), 6, 7, TimeLimit.NONE);

        assertThat(Set.copyOf(pairs(rounds.get(5).groups())))
                .isEqualTo(Set.copyOf(pairs(rounds.get(0).groups())));
    }

    @Test
    void anOddOneJoinsAPairAndIsNotThirdAgain() {
        for (int people : List.of(5, 7, 11, 13, 21)) {
            var rounds = Matcher.preview(request(plain(people)), 2, 7, TimeLimit.NONE);

            assertThat(rounds).allSatisfy(round -> assertThat(round.leftOut()).isEmpty());
            assertThat(third(rounds.get(0))).isNotEqualTo(third(rounds.get(1)));
        }
    }

    private static MemberId third(Grouping round) {
        return round.groups().stream()
                .filter(group -> group.size() == 3)
                .findFirst()
                .orElseThrow()
                .getLast();
    }

    @Test
    void whoHadToWaitComesFirstNextTime() {
        var avoided = Set.of(new Avoided(member(1), member(2)));
        var roster = plain(3);
        var onlyOneMayMeetBoth = request(roster, avoided, 2);

        var rounds = Matcher.preview(onlyOneMayMeetBoth, 4, 7, TimeLimit.NONE);

        assertThat(rounds).allSatisfy(round -> assertThat(round.leftOut()).hasSize(1));
        assertThat(rounds.get(0).leftOut()).isNotEqualTo(rounds.get(1).leftOut());
        assertThat(rounds.get(1).leftOut()).isNotEqualTo(rounds.get(2).leftOut());
        assertThat(rounds.get(2).leftOut()).isNotEqualTo(rounds.get(3).leftOut());
    }

    @Test
    void inALargeTeamNobodyWaitsTwiceRunningEither() {
        var avoided = new HashSet<Avoided>();
        for (int i = 0; i < 20; i++) {
            for (int j = i + 1; j < 20; j++) {
                if (i >= 9) {
                    avoided.add(new Avoided(member(j), member(i)));
                }
            }
        }
        var rounds = Matcher.preview(request(plain(20), avoided, 2), 4, 7, TimeLimit.NONE);

        for (int i = 1; i < rounds.size(); i++) {
            assertThat(waiting(rounds.get(i))).hasSize(2).doesNotContainAnyElementsOf(waiting(rounds.get(i - 1)));
        }
    }

    private static List<MemberId> waiting(Grouping round) {
        return round.leftOut().stream().map(LeftOut::member).toList();
    }

    @Test
    void whoIsAwayIsNotMatchedAndNotCalledLeftOut() {
        var roster = new ArrayList<>(plain(4));
        roster.add(person(4, Availability.SNOOZED));
        roster.add(person(5, Availability.LEFT));
        roster.add(person(6, Availability.BOT));
        roster.add(person(7, Availability.OPTED_OUT));

        var round = Matcher.match(request(roster), TimeLimit.NONE);

        assertThat(round.groups().stream().flatMap(Collection::stream))
                .containsExactlyInAnyOrder(member(0), member(1), member(2), member(3));
        assertThat(round.leftOut()).isEmpty();
    }

    @Test
    void aReasonTellsWhatCanBeTold() {
        var tokyo = Participant.of(member(9), WorkingHours.usual(ZoneId.of("Asia/Tokyo")));
        var farAway = request(List.of(person(0), person(1), tokyo));
        var avoidedByAll =
                request(plain(3), Set.of(new Avoided(member(0), member(2)), new Avoided(member(1), member(2))), 2);

        assertThat(Matcher.match(farAway, TimeLimit.NONE).leftOut())
                .containsExactly(new LeftOut(member(9), Reason.NO_SHARED_HOURS));
        assertThat(Matcher.match(avoidedByAll, TimeLimit.NONE).leftOut())
                .containsExactly(new LeftOut(member(2), Reason.NOBODY_FREE));
        assertThat(Matcher.match(request(plain(1)), TimeLimit.NONE).leftOut())
                .containsExactly(new LeftOut(member(0), Reason.NOBODY_ELSE));
        assertThat(Matcher.match(request(List.of()), TimeLimit.NONE)).isEqualTo(Grouping.EMPTY);
    }

    @Test
    void anAskIsPutTogetherWithItsOffer() {
        var roster = new ArrayList<>(plain(30));
        roster.add(person(30, new Profile("", Set.of("sso"), Set.of(), Set.of(), null, null)));
        roster.add(person(31, new Profile("", Set.of(), Set.of("sso"), Set.of(), null, null)));

        var round = Matcher.match(request(roster), TimeLimit.NONE);

        assertThat(pairs(round.groups())).contains(Set.of(member(30), member(31)));
    }

    @Test
    void theOrderOfTheRosterDoesNotMatter() {
        var roster = new ArrayList<>(Team.talkative(21, new Random(5)));
        var round = Matcher.match(request(roster), TimeLimit.NONE);
        Collections.shuffle(roster, new Random(6));

        assertThat(Matcher.match(request(roster), TimeLimit.NONE)).isEqualTo(round);
    }

    @Test
    void lateJoinersMeetInTheSameRoundWhenSomebodyIsFree() {
        var three = Set.of(new Avoided(member(0), member(2)), new Avoided(member(1), member(2)));
        var round = Matcher.match(request(plain(3), three, 2), TimeLimit.NONE);
        assertThat(waiting(round)).containsExactly(member(2));

        var later = Matcher.late(request(plain(4), three, 2), round, TimeLimit.NONE);

        assertThat(later.groups()).containsAll(round.groups()).hasSize(2);
        assertThat(later.leftOut()).isEmpty();
    }

    @Test
    void whoWaitsForSomebodyWhoCannotBeReachedIsPairedAgain() {
        var round = Matcher.match(request(plain(4)), TimeLimit.NONE);
        var first = round.groups().get(0);
        var second = round.groups().get(1);
        var reachable = request(plain(4))
                .only(one -> !one.member().equals(first.get(0)) && !one.member().equals(second.get(0)));

        var again = Matcher.late(reachable, round.without(first.get(0)).without(second.get(0)), TimeLimit.NONE);

        assertThat(pairs(again.groups())).containsExactly(Set.of(first.get(1), second.get(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 60, 61, 300, 301})
    void whenTimeRunsOutEverybodyIsMatchedAllTheSame(int people) {
        var round = Matcher.match(request(Team.talkative(people, new Random(people))), NO_TIME);

        assertThat(round.approximate()).isTrue();
        assertThat(round.leftOut()).isEmpty();
        assertThat(round.groups().stream().flatMap(Collection::stream))
                .hasSize(people)
                .doesNotHaveDuplicates();
    }

    @Test
    void aThinnedLargeTeamIsMatchedWhole() {
        var round = Matcher.match(request(Team.talkative(701, new Random(3))), TimeLimit.NONE);

        assertThat(round.leftOut()).isEmpty();
        assertThat(round.groups()).hasSize(350);
    }
}
