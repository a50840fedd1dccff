package dev.rapport.work;

import java.time.Instant;

/** Does one kind of work. */
public interface WorkHandler {
    WorkItem.Kind kind();

    /**
     * Does a claimed item. Throws if it could not: then it is tried again later.
     *
     * @param now domain time
     */
    Result handle(ClaimedWork claimed, Instant now);

    /** What became of a work item. */
    sealed interface Result {
        /** Done: the commit that did it has completed it. */
        record Done() implements Result {}

        /** There was nothing left to do. */
        record Nothing() implements Result {}

        /** Not yet; {@code due} in domain time. */
        record Later(Instant due) implements Result {}
    }
}
