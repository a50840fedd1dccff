package dev.rapport.introduction.series;

import dev.rapport.identity.MemberId;
import java.time.Instant;

/** Something an organiser did, for the log; names nobody but who did it and whom they named organiser. */
public record Act(Instant at, MemberId by, What what) {
    /** What was done. */
    public enum What {
        STARTED,
        PAUSED,
        RESUMED,
        STOPPED,
        ROUND_NOW,
        ROUND_UNDONE,
        ORGANISER_NAMED,
        ASKING_STARTED,
        ASKING_STOPPED
    }
}
