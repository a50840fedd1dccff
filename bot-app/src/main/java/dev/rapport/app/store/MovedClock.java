package dev.rapport.app.store;

import dev.rapport.platform.CannotStart;
import dev.rapport.platform.MovableClock;
import dev.rapport.platform.StoreUnavailable;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses to serve Slack or Teams from a store whose clock was moved in the playground. */
final class MovedClock {
    private static final Logger LOG = LoggerFactory.getLogger(MovedClock.class);

    private final MovableClock clock;
    private final BooleanSupplier playground;

    /** @param playground whether the playground is on, and with it neither Slack nor Teams */
    MovedClock(MovableClock clock, BooleanSupplier playground) {
        this.clock = clock;
        this.playground = playground;
    }

    /** @throws CannotStart where it must not be served; a store that does not answer yet is passed over with a warning */
    void check() {
        if (playground.getAsBoolean()) {
            return;
        }
        try {
            if (!clock.moved().isZero()) {
                throw new CannotStart(
                        "The clock of this store was moved forward in the playground, so Slack and Teams are not"
                                + " served from it: set RAPPORT_DATA_DIR to a new folder.");
            }
        } catch (StoreUnavailable notYet) {
            LOG.warn("Redis does not answer yet, so it was not checked whether its clock was moved in the playground.");
        }
    }
}
