package dev.rapport.rounds;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Grouping;
import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.MatchRequest.Avoided;
import dev.rapport.introduction.MatchSettings;
import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.WorkTimes;
import dev.rapport.introduction.matching.Matcher;
import dev.rapport.introduction.series.Aside;
import dev.rapport.introduction.series.Group;
import dev.rapport.introduction.series.GroupState;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Setup;
import dev.rapport.introduction.series.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a round of a series: who takes part, matched, and when each group's message goes out. */
final class RoundMaking {
    /** After so long without a shared working hour, holidays counted, a message goes out all the same. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(10);

    private final TimeLimit limit;

    RoundMaking(TimeLimit limit) {
        this.limit = limit;
    }

    /** @param setup of the series, with the turn that the round stands for over */
    Series make(Series series, Setup setup, Team team, Instant now) {
        var grouping = match(series, setup, team, series.inNext(), now);
        int number = series.latest().map(Round::number).orElse(0) + 1;
        var times = Round.Times.of(now, following(setup, now));
        var round =
                new Round(number, times, groups(grouping.groups(), 1, team, now), leftOut(grouping, team, now), false);
        return passed(series, setup).with(round);
    }

    private static Aside leftOut(Grouping grouping, Team team, Instant now) {
        var waiting = Aside.waiting(
                grouping.leftOut().stream().map(Grouping.LeftOut::member).collect(Collectors.toSet()));
        for (var one : grouping.leftOut()) {
            var worker = team.find(one.member()).orElseThrow().worker();
            waiting = waiting.owing(
                    new Word(one.member(), new Word.About.LeftOut(one.reason()), WorkTimes.next(worker, now)));
        }
        return waiting;
    }

    Grouping match(Series series, Setup setup, Team team, List<MemberId> some, Instant now) {
        return Matcher.match(request(series, setup, team, some, now), limit);
    }

    /** In a round that goes on: those whom no message reached together, and nobody knows why, are not tried again in it. */
    Grouping matchLate(Series series, Setup setup, Round round, Team team, List<MemberId> some, Instant now) {
        return Matcher.match(request(series, setup, team, some, now).avoiding(apart(round)), limit);
    }

    private static Set<Avoided> apart(Round round) {
        return round.groups().stream()
                .filter(group -> group.state() instanceof GroupState.Dissolved(var gone, var _) && gone.isEmpty())
                .flatMap(group -> group.members().stream()
                        .flatMap(one -> group.members().stream()
                                .filter(other -> !other.equals(one))
                                .map(other -> new Avoided(one, other))))
                .collect(Collectors.toSet());
    }

    private static Instant following(Setup setup, Instant now) {
        var next = setup.next();
        var moment = now.atZone(setup.zone());
        return (next.isAfter(moment) ? next : setup.recurrence().next(moment)).toInstant();
    }

    private static MatchRequest request(Series series, Setup setup, Team team, List<MemberId> wanted, Instant now) {
        return new MatchRequest(
                team.participants(wanted),
                series.history(),
                team.avoided(),
                MatchSettings.groupsOf(setup.terms().groupSize()),
                day(setup, now),
                setup.seed());
    }

    private static LocalDate day(Setup setup, Instant now) {
        return LocalDate.ofInstant(now, setup.zone());
    }

    /** Groups with the time at which all of each work, numbered from {@code first} on. */
    static List<Group> groups(List<List<MemberId>> groups, int first, Team team, Instant now) {
        var all = new ArrayList<Group>();
        for (var members : groups) {
            all.add(Group.suggested(first + all.size(), members, sending(members, team, now)));
        }
        return all;
    }

    private static Instant sending(List<MemberId> members, Team team, Instant now) {
        return WorkTimes.firstShared(team.workers(members), now, LONGEST_WAIT).orElse(now);
    }

    /** With a turn over, and with it what people said of it: whoever skipped it is in again. */
    static Series passed(Series series, Setup setup) {
        return series.in(series.course().with(setup)).eachMember(Membership::afterRound);
    }

    /** The next rounds if nobody comes or goes. */
    List<Grouping> preview(Series series, Setup setup, Team team, int rounds, Instant now) {
        var first = setup.next();
        var second = setup.recurrence().next(first);
        int days = (int) Math.max(1, Duration.between(first, second).toDays());
        var next = match(series, setup, team, series.notSittingOut(), first.toInstant());
        var later = request(series, setup, team, series.in(), first.toInstant());
        var all = new ArrayList<>(List.of(next));
        all.addAll(Matcher.preview(later.after(next.past(), later.week().plusDays(days)), rounds - 1, days, limit));
        return List.copyOf(all);
    }
}
