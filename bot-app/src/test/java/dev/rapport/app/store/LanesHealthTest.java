package dev.rapport.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import dev.rapport.platform.StoreUnavailable;
import dev.rapport.work.Backlog;
import dev.rapport.work.Backlog.Depth;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class LanesHealthTest {
    private final Backlog backlog = Mockito.mock();
    private final LanesHealth health = new LanesHealth(backlog);

    @Test
    void whatIsDueForAMomentIsNotLate() {
        when(backlog.work()).thenReturn(new Depth(40, Duration.ofSeconds(1), 2));
        when(backlog.messages()).thenReturn(new Depth(2, Duration.ofMinutes(1), 0));

        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(health.health().getDetails())
                .containsEntry("due", 42L)
                .containsEntry("lateSeconds", 60L)
                .containsEntry("parked", 2L);
    }

    @Test
    void lateIsNotDown() {
        when(backlog.work()).thenReturn(new Depth(0, Duration.ZERO, 0));
        when(backlog.messages()).thenReturn(new Depth(1, Duration.ofMillis(60_001), 0));
        assertThat(health.health().getStatus().getCode()).isEqualTo("LATE");

        when(backlog.work()).thenThrow(new StoreUnavailable("gone", new IllegalStateException()));
        assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
    }
}
