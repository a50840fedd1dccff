package dev.rapport.change;

import dev.rapport.identity.MemberId;
import java.time.Duration;

/** How much one person may ask in a while, across all nodes. */
public interface RateLimiter {
    /** Zero if this one is allowed (and counted), else how long to wait. */
    Duration take(MemberId member);
}
