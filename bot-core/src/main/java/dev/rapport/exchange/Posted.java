package dev.rapport.exchange;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;

/**
 * A notice on a team's board.
 *
 * @param by whose it is, as colleagues know them
 */
public record Posted(NetworkId owner, MemberId by, Notice notice) {
    public NoticeId id() {
        return new NoticeId(owner, notice.number());
    }
}
