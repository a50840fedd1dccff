package dev.rapport.introduction;

import dev.rapport.identity.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who meets whom in a round; everyone who takes part is in one group or left out, once.
 *
 * @param groups the one to be told "third" last
 * @param approximate whether the time limit ran out: everyone who can be is matched, but not in the best way
 */
public record Grouping(List<List<MemberId>> groups, List<LeftOut> leftOut, boolean approximate) {
    /** Nobody was there. */
    public static final Grouping EMPTY = new Grouping(List.of(), List.of(), false);

    /** Somebody without a group, and why. */
    public record LeftOut(MemberId member, Reason reason) {}

    /** Why somebody has no group; none of these tells that somebody is avoided. */
    public enum Reason {
        /** Nobody else takes part. */
        NOBODY_ELSE,
        /** Nobody else who takes part works at the same time. */
        NO_SHARED_HOURS,
        /** Nobody was free for them this time. */
        NOBODY_FREE
    }

    public Grouping {
        groups = groups.stream().map(List::copyOf).toList();
        leftOut = List.copyOf(leftOut);
    }

    /** What the next round is to know of this one. */
    public PastRound past() {
        return new PastRound(groups, leftOut.stream().map(LeftOut::member).collect(Collectors.toSet()));
    }

    /** Without somebody who cannot be reached; who remains alone of a group is free again. */
    public Grouping without(MemberId gone) {
        var kept = new ArrayList<List<MemberId>>();
        for (var group : groups) {
            var rest = group.stream().filter(member -> !member.equals(gone)).toList();
            if (rest.size() > 1) {
                kept.add(rest);
            }
        }
        var waiting = leftOut.stream().filter(one -> !one.member().equals(gone)).toList();
        return new Grouping(kept, waiting, approximate);
    }
}
