package dev.rapport.app.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.platform.CannotStart;
import dev.rapport.testkit.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MovedClockTest {
    private final HandClock clock = HandClock.at("2026-11-22T13:00:00Z");

    @Test
    void aStoreWhoseClockWasMovedServesThePlaygroundAlone() {
        clock.moveForward(Duration.ofHours(1));

        assertThatThrownBy(() -> new MovedClock(clock, () -> false).check())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("RAPPORT_DATA_DIR");
        assertThatCode(() -> new MovedClock(clock, () -> true).check()).doesNotThrowAnyException();
    }

    @Test
    void aClockThatWasNeverMovedServesEverybody() {
        assertThatCode(() -> new MovedClock(clock, () -> false).check()).doesNotThrowAnyException();
    }
}
