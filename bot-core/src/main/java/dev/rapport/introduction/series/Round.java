package dev.rapport.introduction.series;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.PastRound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One round of a series.
 *
 * @param number from 1, within the series
 * @param times when it was made, when people are asked whether they have met, and when it ends
 * @param over whether it has ended
 */
public record Round(int number, Times times, List<Group> groups, Aside aside, boolean over) {
    /** How long a round can be undone. */
    public static final Duration UNDOABLE = Duration.ofMinutes(10);

    /** When things happen in a round. */
    public record Times(Instant made, Instant ask, Instant end) {
        /** Asked half-way, over shortly before the next one. */
        public static Times of(Instant made, Instant nextRound) {
            var all = Duration.between(made, nextRound);
            return new Times(
                    made,
                    made.plus(all.dividedBy(2)),
                    made.plus(all.multipliedBy(9).dividedBy(10)));
        }
    }

    public Round {
        groups = List.copyOf(groups);
    }

    /** Who has nobody in it. */
    public Set<MemberId> waiting() {
        return aside.waiting();
    }

    /** Who of these is still to be matched. */
    public Set<MemberId> newcomers() {
        return aside.newcomers();
    }

    public Optional<Group> group(int wanted) {
        return groups.stream().filter(group -> group.number() == wanted).findFirst();
    }

    /** The group of a member that still counts. */
    public Optional<Group> groupOf(MemberId member) {
        return groups.stream()
                .filter(group -> group.state().counts() && group.members().contains(member))
                .findFirst();
    }

    /** Everybody who was to be in it, with somebody to meet or without. */
    public Set<MemberId> people() {
        return Stream.concat(groups.stream().flatMap(group -> group.members().stream()), waiting().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public Round with(Group changed) {
        return with(groups.stream()
                .map(group -> group.number() == changed.number() ? changed : group)
                .toList());
    }

    public Round with(List<Group> changed) {
        return new Round(number, times, changed, aside, over);
    }

    private Round with(Aside changed) {
        return new Round(number, times, groups, changed, over);
    }

    /** Made before a turn of which people had said something already. */
    public Round saying(Map<MemberId, Membership.Coming> before) {
        return with(aside.saying(before));
    }

    public Round owing(Word word) {
        return with(aside.owing(word));
    }

    /** After somebody was told, or needs not be any more. */
    public Round without(Word told) {
        return with(aside.owingNo(told::equals));
    }

    /** Every group changed. */
    public Round each(UnaryOperator<Group> change) {
        return with(groups.stream().map(change).toList());
    }

    /** After newcomers were matched, as far as somebody was free. */
    public Round withNewcomersMatched(List<Group> more, Set<MemberId> stillWaiting) {
        var all = new ArrayList<>(groups);
        all.addAll(more);
        return with(all).with(aside.waitingFor(stillWaiting, Set.of()));
    }

    /** With somebody who came late, or has lost whom they were to meet. */
    public Round withNewcomer(MemberId member) {
        return with(aside.withNewcomer(member));
    }

    /** Without somebody who has no group and left. */
    public Round withoutWaiting(MemberId member) {
        return with(aside.without(member));
    }

    /** Ended: who did not say anything has expired. */
    public Round ended(Instant at) {
        var closed = groups.stream().map(group -> ended(group, at)).toList();
        return new Round(number, times, closed, aside.waitingFor(waiting(), Set.of()), true);
    }

    private static Group ended(Group group, Instant at) {
        return switch (group.state()) {
            case GroupState.Suggested _, GroupState.Sent _, GroupState.Introduced _, GroupState.Asked _ ->
                group.in(new GroupState.Expired(at));
            case GroupState.NotYet _ -> group.in(new GroupState.NotMet(at));
            case GroupState.Met _,
                    GroupState.Thanked _,
                    GroupState.Expired _,
                    GroupState.NotMet _,
                    GroupState.Recalled _,
                    GroupState.Undone _,
                    GroupState.Parted _,
                    GroupState.Dissolved _ -> group;
        };
    }

    /** Taken back: nobody was introduced. */
    public Round undone(Instant at) {
        var recalled = groups.stream().map(group -> recalled(group, at)).toList();
        return new Round(number, times, recalled, Aside.NOTHING, true);
    }

    /** What has not been sent is not sent any more, and nobody is matched; what was sent goes on. */
    public Round withdrawn(Instant at) {
        return each(group -> group.state() instanceof GroupState.Suggested ? recalled(group, at) : group)
                .with(aside.waitingFor(waiting(), Set.of())
                        .owingNo(word -> word.about().speaksOfNext()));
    }

    private static Group recalled(Group group, Instant at) {
        return switch (group.state()) {
            case GroupState.Suggested _ -> group.in(new GroupState.Undone(at));
            case GroupState.Parted _, GroupState.Dissolved _, GroupState.Recalled _, GroupState.Undone _ -> group;
            case GroupState.Sent _,
                    GroupState.Introduced _,
                    GroupState.Asked _,
                    GroupState.NotYet _,
                    GroupState.Met _,
                    GroupState.Thanked _,
                    GroupState.Expired _,
                    GroupState.NotMet _ -> group.in(new GroupState.Recalled(at));
        };
    }

    /** Whether it is still early enough to take it back. */
    public boolean isUndoable(Instant now) {
        return !now.isAfter(times.made().plus(UNDOABLE));
    }

    /** Whether all of it was taken back. */
    public boolean isUndone() {
        return over
                && waiting().isEmpty()
                && groups.stream()
                        .allMatch(group -> group.state() instanceof GroupState.Recalled
                                || group.state() instanceof GroupState.Undone);
    }

    /** When the next thing is to be done about it by itself; empty if nothing is left to do. */
    public Optional<Instant> nextStep() {
        var steps = groups.stream().flatMap(group -> group.nextStep().stream());
        var words = aside.words().stream().map(Word::at);
        var round = over ? Stream.<Instant>empty() : Stream.of(newcomers().isEmpty() ? times.end() : times.made());
        return Stream.of(steps, words, round).flatMap(moments -> moments).min(Instant::compareTo);
    }

    /** What later rounds are to know of it; empty if nobody was introduced in it. */
    public Optional<PastRound> past() {
        var took = groups.stream()
                .filter(group -> group.state().counts())
                .map(Group::members)
                .toList();
        return took.isEmpty() && waiting().isEmpty() ? Optional.empty() : Optional.of(new PastRound(took, waiting()));
    }
}
