package dev.rapport.introduction;

import dev.rapport.identity.MemberId;
import java.util.List;
import java.util.Set;

/**
 * A round that took place; one that was undone is not among them.
 *
 * @param groups in a group larger than the series asks for, the last members came in as thirds
 */
public record PastRound(List<List<MemberId>> groups, Set<MemberId> leftOut) {
    public PastRound {
        groups = groups.stream().map(List::copyOf).toList();
        leftOut = Set.copyOf(leftOut);
    }
}
