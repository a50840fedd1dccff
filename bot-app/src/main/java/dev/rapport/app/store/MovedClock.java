package dev.rapport.app.store;

import dev.rapport.platform.CannotStart;
import dev.rapport.platform.MovableClock;
import java.util.function.Consumer;

/**
 * Refuses to serve Slack or Teams from a store whose clock was moved in the playground.
 *
 * @param external whether it is a Redis of the operator's own
 */
record MovedClock(boolean external) implements Consumer<MovableClock> {
    /** @throws CannotStart where it must not be served */
    @Override
    public void accept(MovableClock clock) {
        if (!clock.moved().isZero()) {
            throw new CannotStart(
                    "The clock of this store was moved forward in the playground, so Slack and Teams are not served from it: "
                            + (external
                                    ? "connect another Redis, one that no playground has used."
                                    : "set RAPPORT_DATA_DIR to a new folder."));
        }
    }
}
