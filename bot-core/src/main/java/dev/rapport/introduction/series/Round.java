package dev.rapport.introduction.series;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.PastRound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
 * @param waiting who has nobody in it
 * @param newcomers who of these has not been told yet: they joined late, or whom they were to meet cannot be reached
 * @param over whether it has ended
 */
public record Round(
        int number, Times times, List<Group> groups, Set<MemberId> waiting, Set<MemberId> newcomers, boolean over) {
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
        waiting = Set.copyOf(waiting);
        newcomers = Set.copyOf(newcomers);
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
        return Stream.concat(groups.stream().flatMap(group -> group.members().stream()), waiting.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public Round with(Group changed) {
        return with(groups.stream()
                .map(group -> group.number() == changed.number() ? changed : group)
                .toList());
    }

    public Round with(List<Group> changed) {
        return new Round(number, times, changed, waiting, newcomers, over);
    }

    /** Every group changed. */
    public Round each(UnaryOperator<Group> change) {
        return with(groups.stream().map(change).toList());
    }

    /** After newcomers were matched, as far as somebody was free. */
    public Round withNewcomersMatched(List<Group> more, Set<MemberId> stillWaiting) {
        var all = new ArrayList<>(groups);
        all.addAll(more);
        return new Round(number, times, all, stillWaiting, Set.of(), over);
    }

    /** With somebody who came late, or has lost whom they were to meet. */
    public Round withNewcomer(MemberId member) {
        return new Round(number, times, groups, plus(waiting, member), plus(newcomers, member), over);
    }

    /** Without somebody who has no group and left. */
    public Round withoutWaiting(MemberId member) {
        return new Round(number, times, groups, minus(waiting, member), minus(newcomers, member), over);
    }

    /** Ended: who did not say anything has expired. */
    public Round ended(Instant at) {
        var closed = groups.stream().map(group -> ended(group, at)).toList();
        return new Round(number, times, closed, waiting, Set.of(), true);
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
                    GroupState.Dissolved _ -> group;
        };
    }

    /** Taken back: nobody was introduced. */
    public Round undone(Instant at) {
        var recalled = groups.stream().map(group -> recalled(group, at)).toList();
        return new Round(number, times, recalled, Set.of(), Set.of(), true);
    }

    private static Group recalled(Group group, Instant at) {
        return switch (group.state()) {
            case GroupState.Suggested _ -> group.in(new GroupState.Undone(at));
            case GroupState.Dissolved _, GroupState.Recalled _, GroupState.Undone _ -> group;
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

    /** Whether all of it was taken back. */
    public boolean isUndone() {
        return over
                && !groups.isEmpty()
                && groups.stream()
                        .allMatch(group -> group.state() instanceof GroupState.Recalled
                                || group.state() instanceof GroupState.Undone);
    }

    /** When the next thing is to be done about it by itself; empty if nothing is left to do. */
    public Optional<Instant> nextStep() {
        var steps = groups.stream().flatMap(group -> group.nextStep().stream());
        var round = over ? Stream.<Instant>empty() : Stream.of(newcomers.isEmpty() ? times.end() : times.made());
        return Stream.concat(steps, round).min(Instant::compareTo);
    }

    /** What later rounds are to know of it; empty if nobody was introduced in it. */
    public Optional<PastRound> past() {
        var took = groups.stream()
                .filter(group -> group.state().counts())
                .map(Group::members)
                .toList();
        return took.isEmpty() && waiting.isEmpty() ? Optional.empty() : Optional.of(new PastRound(took, waiting));
    }

    private static Set<MemberId> plus(Set<MemberId> some, MemberId one) {
        var more = new HashSet<>(some);
        more.add(one);
        return more;
    }

    private static Set<MemberId> minus(Set<MemberId> some, MemberId one) {
        var fewer = new HashSet<>(some);
        fewer.remove(one);
        return fewer;
    }
}
