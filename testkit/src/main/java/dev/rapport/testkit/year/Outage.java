package dev.rapport.testkit.year;

import java.time.Instant;
import java.util.List;

/** A while in which no program runs: nothing is composed or sent, and nobody is answered. */
record Outage(Instant from, Instant to) {
    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    static boolean any(List<Outage> outages, Instant moment) {
        return outages.stream().anyMatch(outage -> outage.covers(moment));
    }
}
