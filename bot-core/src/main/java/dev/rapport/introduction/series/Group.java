package dev.rapport.introduction.series;

import dev.rapport.identity.MemberId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A few people brought together in a round.
 *
 * @param number from 1, within its round
 * @param members two to five; in one larger than asked for, the last came in as a third
 * @param heard who of them said anything about it
 * @param keeps who wants to keep in touch; told to nobody but in pairs of yes and yes
 * @param kept of whom it is settled that they are each other's contacts
 */
public record Group(
        int number,
        List<MemberId> members,
        GroupState state,
        Set<MemberId> heard,
        Set<MemberId> keeps,
        Set<MemberId> kept) {
    public Group {
        members = List.copyOf(members);
        heard = Set.copyOf(heard);
        keeps = Set.copyOf(keeps);
        kept = Set.copyOf(kept);
    }

    public static Group suggested(int number, List<MemberId> members, Instant send) {
        return new Group(number, members, new GroupState.Suggested(send), Set.of(), Set.of(), Set.of());
    }

    public Group in(GroupState changed) {
        return new Group(number, members, changed, heard, keeps, kept);
    }

    /** After somebody said something about it. */
    public Group heardFrom(MemberId member) {
        return new Group(number, members, state, with(heard, member), keeps, kept);
    }

    /** After somebody said whether to keep in touch. */
    public Group wantsToKeep(MemberId member, boolean yes) {
        return new Group(number, members, state, with(heard, member), yes ? with(keeps, member) : keeps, kept);
    }

    /** After it is settled that all who want it become each other's contacts. */
    public Group madeContacts() {
        return new Group(number, members, state, heard, keeps, keeps);
    }

    /** Whether two want to keep in touch and are not yet each other's contacts. */
    public boolean owesContacts() {
        return keeps.size() > 1 && !keeps.equals(kept);
    }

    /** When something is to be done about it by itself; empty if nothing before the round ends. */
    public Optional<Instant> nextStep() {
        return switch (state) {
            case GroupState.Suggested(var send) -> Optional.of(send);
            case GroupState.Sent(var _, var check) -> Optional.of(check);
            case GroupState.Introduced(var _, var ask) -> Optional.of(ask);
            case GroupState.Met(var at, var _) -> Optional.of(at);
            case GroupState.Recalled(var at) -> Optional.of(at);
            case GroupState.Thanked(var at) -> owesContacts() ? Optional.of(at) : Optional.empty();
            case GroupState.Asked _,
                    GroupState.NotYet _,
                    GroupState.Expired _,
                    GroupState.NotMet _,
                    GroupState.Undone _,
                    GroupState.Parted _,
                    GroupState.Dissolved _ -> Optional.empty();
        };
    }

    private static Set<MemberId> with(Set<MemberId> some, MemberId one) {
        var more = new HashSet<>(some);
        more.add(one);
        return more;
    }
}
