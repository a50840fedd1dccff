package dev.rapport.rounds;

import dev.rapport.delivery.Ending;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Grouping;
import dev.rapport.introduction.WorkTimes;
import dev.rapport.introduction.series.Group;
import dev.rapport.introduction.series.GroupState;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Word;
import dev.rapport.introduction.series.Word.About;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What comes due in a round, worked out: each step leads a group from one state to the next. */
final class RoundSteps {
    /** So many groups change in one commit, which holds everybody else up. */
    private static final int AT_ONCE = 100;

    private static final Duration TO_ARRIVE = Duration.ofMinutes(2);

    /** After so long somebody counts as introduced, whatever became of the message. */
    private static final Duration LONGEST_DOUBT = Duration.ofHours(12);

    private static final String HELLO = "hello";

    private final Rounds rounds;
    private final Arrived arrived;
    private final KeepingInTouch keeping;
    private final FirstQuestions questions = FirstQuestions.load();

    RoundSteps(Rounds rounds, Arrived arrived, KeepingInTouch keeping) {
        this.rounds = rounds;
        this.arrived = arrived;
        this.keeping = keeping;
    }

    SeriesWork.Done take(Series series, Round round, Team team, Instant now) {
        var step = new Step(series, round, team, now);
        round.groups().stream()
                .filter(group -> group.nextStep().filter(at -> !at.isAfter(now)).isPresent())
                .limit(AT_ONCE)
                .forEach(step::group);
        boolean all = step.round.groups().stream()
                .noneMatch(
                        group -> group.nextStep().filter(at -> !at.isAfter(now)).isPresent());
        if (all && !step.round.over()) {
            step.rest();
        }
        step.words();
        return new SeriesWork.Done(step.series.with(step.round), step.messages);
    }

    /** One look at a round. */
    private final class Step {
        private final Team team;
        private final Instant now;
        private final RoundMail mail;
        private final RoundMessages texts;
        private final Owed owed;
        private final List<OutgoingMessage> messages = new ArrayList<>();

        /** To whom it is said in this step that they come first in the next round if nobody is free. */
        private final Set<MemberId> told = new HashSet<>();

        private Series series;
        private Round round;

        Step(Series series, Round round, Team team, Instant now) {
            this.series = series;
            this.round = round;
            this.team = team;
            this.now = now;
            this.mail = rounds.mail(series, round);
            this.texts = rounds.messages(series.place());
            this.owed = new Owed(rounds, keeping, team, now);
        }

        void group(Group group) {
            switch (group.state()) {
                case GroupState.Suggested _ -> introduce(group);
                case GroupState.Sent(var at, var _) -> check(group, at);
                case GroupState.Introduced _ -> ask(group);
                case GroupState.Met(var at, var by) -> thank(group, at, by);
                case GroupState.Thanked _ -> keep(group);
                case GroupState.Recalled(var at) -> recall(group, at);
                case GroupState.Asked _,
                        GroupState.NotYet _,
                        GroupState.Expired _,
                        GroupState.NotMet _,
                        GroupState.Undone _,
                        GroupState.Parted _,
                        GroupState.Dissolved _ -> {}
            }
        }

        /** All is read again at this moment: who is there, who is in, and who avoids whom. */
        private void introduce(Group group) {
            var gone = group.members().stream()
                    .filter(member -> team.find(member).isEmpty())
                    .collect(Collectors.toSet());
            if (!gone.isEmpty()) {
                dissolve(group, gone);
            } else if (group.members().stream().anyMatch(this::hasLeft) || team.avoids(group.members())) {
                part(group);
            } else {
                send(group);
            }
        }

        private void send(Group group) {
            var introduction = Introduction.of(series, round, group, team, questions, now);
            messages.addAll(mail.toGroup(
                    group,
                    HELLO,
                    texts.together(introduction, round, group),
                    member -> texts.apart(introduction, team.find(member).orElseThrow(), round, group)));
            round = round.with(group.in(new GroupState.Sent(now, now.plus(TO_ARRIVE))));
        }

        private boolean hasLeft(MemberId member) {
            return series.membership(member)
                    .filter(membership -> membership.standing() == Membership.Standing.IN)
                    .isEmpty();
        }

        private void check(Group group, Instant sent) {
            boolean onItsWay = false;
            boolean cameBack = false;
            var gone = new HashSet<MemberId>();
            for (var message : mail.sent(group, HELLO)) {
                var ending = arrived.ending(series.owner(), message.key());
                if (ending.orElse(null) instanceof Ending.GivenUp(var _, var _, var named)) {
                    cameBack = true;
                    gone.addAll(message.member() == null ? named : Set.of(message.member()));
                }
                onItsWay |= ending.isEmpty();
            }
            if (cameBack) {
                notDelivered(group, gone);
                return;
            }
            boolean doubt = onItsWay && now.isBefore(sent.plus(LONGEST_DOUBT));
            round = round.with(group.in(
                    doubt ? new GroupState.Sent(sent, later(sent)) : new GroupState.Introduced(sent, asking(group))));
        }

        /** @param named whose message came back, as far as anybody says */
        private void notDelivered(Group group, Set<MemberId> named) {
            dissolve(
                    group,
                    group.members().stream()
                            .filter(member ->
                                    named.contains(member) || team.find(member).isEmpty())
                            .collect(Collectors.toSet()));
        }

        /** Twice as long after it was sent as now. */
        private Instant later(Instant sent) {
            return now.plus(Duration.between(sent, now)).plus(TO_ARRIVE);
        }

        private Instant asking(Group group) {
            var half = round.times().ask();
            var from = half.isBefore(now) ? now : half;
            return WorkTimes.firstShared(
                            team.workers(group.members()),
                            from,
                            Duration.between(half, round.times().end()))
                    .orElse(from);
        }

        private void ask(Group group) {
            var question = texts.haveYouMet(round, group);
            messages.addAll(mail.toGroup(group, "met", question, _ -> question));
            round = round.with(group.in(new GroupState.Asked(now)));
        }

        /** @param by who has just said so, and is there to be asked */
        private void thank(Group group, Instant met, @Nullable MemberId by) {
            var logged = keeping.log(series.owner(), round.number(), group, met, now);
            for (var member : group.members()) {
                var thanks = new About.Thanks(group.number(), logged.test(member));
                owe(new Word(member, thanks, member.equals(by) ? now : atWork(member)));
            }
            round = round.with(group.in(new GroupState.Thanked(now)));
        }

        private void keep(Group group) {
            for (var one : group.keeps()) {
                group.keeps().stream()
                        .filter(other -> !other.equals(one)
                                && !(group.kept().contains(one) && group.kept().contains(other)))
                        .forEach(other -> owe(one, new About.Contact(group.number(), other)));
            }
            round = round.with(group.madeContacts());
        }

        private void owe(MemberId member, About about) {
            owe(new Word(member, about, atWork(member)));
        }

        private void owe(Word word) {
            round = round.owing(word);
        }

        private Instant atWork(MemberId member) {
            return rounds.atWork(series, team, member, now);
        }

        private void recall(Group group, Instant at) {
            messages.addAll(mail.instead(group, "taken back", HELLO, texts.takenBack()));
            round = round.with(group.in(new GroupState.Undone(at)));
        }

        /** @param unreachable empty where nobody says because of whom: then all of them are told */
        private void dissolve(Group group, Set<MemberId> unreachable) {
            round = round.with(group.in(new GroupState.Dissolved(unreachable, now)));
            for (var member : group.members()) {
                if (!unreachable.contains(member) && team.find(member).isPresent() && !hasLeft(member)) {
                    owe(member, new About.NotReached(group.number()));
                    told.add(member);
                    round = round.withNewcomer(member);
                }
            }
        }

        /** What parted them stays with whoever it comes from: they are matched anew, and told at most that nobody is left. */
        private void part(Group group) {
            round = round.with(group.in(new GroupState.Parted(now)));
            for (var member : group.members()) {
                round = hasLeft(member) ? round : round.withNewcomer(member);
            }
        }

        void rest() {
            if (!round.newcomers().isEmpty()) {
                matchNewcomers();
            }
            if (!now.isBefore(round.times().end())) {
                end();
            }
        }

        /** Whoever is still free is matched among themselves, in the first half of a round; no group changes. */
        private void matchNewcomers() {
            boolean stillTime =
                    series.course().goesOn() && now.isBefore(round.times().ask());
            var free = round.waiting().stream()
                    .filter(member -> stillTime && !hasLeft(member))
                    .toList();
            var found = rounds.late(series, round, team, free, now);
            int next = round.groups().stream().mapToInt(Group::number).max().orElse(0) + 1;
            var waiting = stillTime
                    ? found.leftOut().stream().map(Grouping.LeftOut::member).collect(Collectors.toSet())
                    : round.waiting();
            var matched = found.groups().stream().flatMap(List::stream).collect(Collectors.toSet());
            series.in().stream()
                    .filter(member -> round.newcomers().contains(member))
                    .filter(member -> !matched.contains(member) && !told.contains(member))
                    .forEach(member -> owe(member, new About.StillFree()));
            round = round.withNewcomersMatched(RoundMaking.groups(found.groups(), next, team, now), waiting);
        }

        /** What is due by now of what people are owed, that of this step included. */
        void words() {
            round.aside().words().stream()
                    .filter(word -> !word.at().isAfter(now))
                    .limit(AT_ONCE)
                    .forEach(word -> {
                        owed.tell(series, round, word).ifPresent(messages::add);
                        round = round.without(word);
                    });
        }

        private void end() {
            var before = series;
            series = Attendance.noted(series, round);
            round = round.ended(now);
            Attendance.paused(before, series).forEach(member -> owe(member, new About.Paused()));
        }
    }
}
