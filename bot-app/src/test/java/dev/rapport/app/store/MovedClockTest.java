package dev.rapport.app.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.platform.CannotStart;
import dev.rapport.testkit.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MovedClockTest {
    private static final MovedClock EMBEDDED = new MovedClock(false);
    private static final MovedClock EXTERNAL = new MovedClock(true);

    private final HandClock clock = HandClock.at("2026-11-22T13:00:00Z");

    @Test
    void aStoreWhoseClockWasMovedIsRefusedWithTheWayOut() {
        clock.moveForward(Duration.ofHours(1));

        assertThatThrownBy(() -> EMBEDDED.accept(clock))
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("set RAPPORT_DATA_DIR to a new folder.");
        assertThatThrownBy(() -> EXTERNAL.accept(clock))
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("connect another Redis, one that no playground has used.")
                .hasMessageNotContaining("RAPPORT_DATA_DIR");
    }

    @Test
    void aClockThatWasNeverMovedServesEverybody() {
        assertThatCode(() -> EMBEDDED.accept(clock)).doesNotThrowAnyException();
        assertThatCode(() -> EXTERNAL.accept(clock)).doesNotThrowAnyException();
    }
}
