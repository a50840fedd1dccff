package dev.rapport.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * One person's record of an introduction. Everybody who takes part has one of their own, and it knows no more than its owner
 * may: a yes is carried on to the others' records, a no stays where it was said.
 *
 * @param number from the series of its owner's items
 * @param why as typed, empty if nothing was said
 * @param due when what is {@code next} is to be done
 * @param until when the record is over
 */
public record Introduction(
        int number, PathId path, Role role, String why, State state, Next next, Instant due, Instant until) {
    /** How long whoever was asked has time to answer. */
    public static final Duration OPEN = Duration.ofDays(7);

    /** How long what a person decided can be taken back before it is carried on. */
    public static final Duration HELD = Duration.ofMinutes(1);

    /** How long it is known that two people were introduced, or were not, so that they are not suggested again. */
    public static final Duration REMEMBERED = Duration.ofDays(180);

    /** One that its owner has just begun. */
    public static Introduction begun(PathId path, Role role, String why, Instant now) {
        return new Introduction(
                path.number(), path, role, why, new State.Suggested(), Next.HOLD, now.plus(HELD), now.plus(OPEN));
    }

    /** A pair of whom its owner has said that they shall not be suggested. */
    public static Introduction refused(PathId path, Role role, Instant now) {
        var until = now.plus(REMEMBERED);
        return new Introduction(path.number(), path, role, "", new State.Declined(), Next.WAIT, until, until);
    }

    /** Another's record of the same one, to be told to its owner now. */
    public Introduction carriedTo(int itsNumber, Role itsRole, Instant now) {
        return new Introduction(itsNumber, path, itsRole, why, new State.Suggested(), Next.TELL, now, until);
    }

    /** Whether it may still come about. */
    public boolean open(Instant now) {
        return state.open() && now.isBefore(until);
    }

    /** Whether it is a request that takes up one of a go-between's places: answered with no or not at all, for as long. */
    public boolean takesPlace(Instant now) {
        return role instanceof Role.GoBetween between
                && between.requested()
                && now.isBefore(until)
                && switch (state) {
                    case State.Suggested _, State.Asked _, State.AgreedByOne _, State.Declined _ -> true;
                    case State.AgreedByBoth _, State.Expired _, State.Undone _ -> false;
                };
    }

    /** Can no longer be taken back, and is to be carried on. */
    public Introduction firm(Instant now) {
        var known = state instanceof State.Suggested ? new State.Asked() : state;
        return with(known, Next.CARRY, now);
    }

    /** Was carried on. A go-between is told of an introduction that came about; else nothing is to be done. */
    public Introduction carried(Instant now) {
        return state instanceof State.AgreedByBoth ? with(state, Next.TELL, now) : waiting(state);
    }

    /** Its owner was told how things stand. */
    public Introduction told() {
        return waiting(state instanceof State.Suggested ? new State.Asked() : state);
    }

    public Introduction with(Role changed) {
        return new Introduction(number, path, changed, why, state, next, due, until);
    }

    /** After its owner's yes for somebody, which can be taken back for a while; one that is known changes nothing. */
    public Introduction agree(Party party, Instant now) {
        if (!state.open() || state.agreed(party)) {
            return this;
        }
        return lacksNobody(party)
                ? agreedByBoth(Next.HOLD, now.plus(HELD), now)
                : with(new State.AgreedByOne(party), Next.HOLD, now.plus(HELD));
    }

    /** After somebody else's yes has come; one that is known changes nothing. */
    public Introduction heard(Party party, Instant now) {
        if (!state.open() || state.agreed(party)) {
            return this;
        }
        return lacksNobody(party) ? agreedByBoth(Next.CARRY, now, now) : with(new State.AgreedByOne(party), next, due);
    }

    /** All have agreed, and its owner is to be told. It is remembered from then on. */
    public Introduction settled(Role known, Instant now) {
        return state instanceof State.AgreedByBoth ? this : with(known).agreedByBoth(Next.TELL, now, now);
    }

    /** The owner's no. Nothing more happens, and no earlier than without an answer. */
    public Introduction declined() {
        return waiting(new State.Declined());
    }

    /** Taken back before anybody else knew. */
    public Introduction undone() {
        return waiting(new State.Undone());
    }

    /** Its time is over, and it is remembered a while. */
    public Introduction expired() {
        var forgotten = until.plus(REMEMBERED);
        return new Introduction(number, path, role, why, new State.Expired(), Next.WAIT, forgotten, forgotten);
    }

    private Introduction agreedByBoth(Next then, Instant at, Instant now) {
        return new Introduction(number, path, role, why, new State.AgreedByBoth(), then, at, now.plus(REMEMBERED));
    }

    private Introduction waiting(State changed) {
        return with(changed, Next.WAIT, until);
    }

    private Introduction with(State changed, Next then, Instant at) {
        return new Introduction(number, path, role, why, changed, then, at, until);
    }

    private boolean lacksNobody(Party agreeing) {
        return role instanceof Role.GoBetween between
                && Arrays.stream(Party.values())
                        .filter(between::decides)
                        .allMatch(party -> party == agreeing || state.agreed(party));
    }
}
