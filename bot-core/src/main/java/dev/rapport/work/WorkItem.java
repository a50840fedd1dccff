package dev.rapport.work;

import dev.rapport.identity.NetworkId;
import java.time.Instant;

/**
 * One thing that must happen at a time, for one owner.
 *
 * @param key unique for the owner; scheduling the same key again moves the item
 * @param due in domain time
 */
public record WorkItem(NetworkId owner, Key key, Instant due) {
    /** Moves what is due too far away to the {@link Horizon}. */
    public WorkItem {
        due = Horizon.within(due);
    }

    /** What is to be done; {@code subject} is a number of the owner's network such as a reminder's, else 0. */
    public record Key(Kind kind, int subject) {}

    /** The kinds of work there are. */
    public enum Kind {
        /** Compose the next check-in. */
        CHECK_IN,
        /** Bring up the promise or reminder with the subject's number. */
        ITEM,
        /** Bring the copies of what the owner shares up to date. */
        SHARES,
        /** Put the ask or offer with the subject's number on the board, or take it off. */
        NOTICE,
        /** Tell the owner what on the board fits the ask or offer with the subject's number. */
        MATCH,
        /** Take the next step of the introduction with the subject's number. */
        INTRODUCTION,
        /** Make the next round of introductions of a place. */
        ROUND,
        /** Do what has come due in the round with the subject's number. */
        ROUND_STEP,
        /** Ask people of a place whether they are in its next round. */
        ROUND_QUESTION
    }
}
