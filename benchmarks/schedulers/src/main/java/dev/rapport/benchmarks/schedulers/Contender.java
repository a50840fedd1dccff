package dev.rapport.benchmarks.schedulers;

import java.time.Instant;

/** A scheduler that sends prompts when they are due; it runs from the beginning. */
interface Contender extends AutoCloseable {
    /** Schedules so many prompts, numbered from 0. */
    void keep(int prompts, Instant due) throws Exception;

    /** Makes all that wait due at this time: filling takes a while, and none may be due before all are there. */
    void bringForward(Instant due) throws Exception;

    /** How many are not yet sent and settled. */
    long waiting() throws Exception;
}
