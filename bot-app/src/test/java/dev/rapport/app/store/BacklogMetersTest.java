package dev.rapport.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.rapport.identity.Platform;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.work.Backlog;
import dev.rapport.work.Backlog.Count;
import dev.rapport.work.Backlog.Depth;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class BacklogMetersTest {
    private final Backlog backlog = Mockito.mock();
    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void bind() {
        when(backlog.work()).thenReturn(new Depth(3, Duration.ZERO, 1));
        when(backlog.messages()).thenReturn(new Depth(9, Duration.ZERO, 6));
        when(backlog.platforms()).thenReturn(Map.of(Platform.SLACK, new Count(5, 4), Platform.TEAMS, new Count(2, 0)));
        new BacklogMeters(backlog, nanos::get).bindTo(meters);
    }

    @Test
    void whatIsDueAndWhatIsParkedIsToldByPlatform() {
        assertThat(value("rapport.queue.due", "work", "none")).isEqualTo(3);
        assertThat(value("rapport.queue.due", "messages", "SLACK")).isEqualTo(5);
        assertThat(value("rapport.queue.due", "messages", "TEAMS")).isEqualTo(2);
        assertThat(value("rapport.queue.due", "messages", "PLAYGROUND")).isZero();
        assertThat(value("rapport.queue.due", "messages", "unknown")).isEqualTo(2);
        assertThat(value("rapport.queue.parked", "work", "none")).isEqualTo(1);
        assertThat(value("rapport.queue.parked", "messages", "SLACK")).isEqualTo(4);
        assertThat(value("rapport.queue.parked", "messages", "unknown")).isEqualTo(2);
    }

    @Test
    void oneLookServesAllThatIsAskedWithinASecond() {
        whatIsDueAndWhatIsParkedIsToldByPlatform();
        verify(backlog, times(1)).platforms();

        when(backlog.platforms()).thenReturn(Map.of());
        nanos.addAndGet(Duration.ofMillis(1_001).toNanos());
        assertThat(value("rapport.queue.due", "messages", "SLACK")).isZero();
        verify(backlog, times(2)).platforms();
    }

    @Test
    void whileTheStoreIsAwayNothingIsSaidAndItIsAskedOnce() {
        when(backlog.work()).thenThrow(new StoreUnavailable("gone", new IllegalStateException()));
        assertThat(value("rapport.queue.due", "work", "none")).isNaN();
        assertThat(value("rapport.queue.parked", "messages", "TEAMS")).isNaN();
        verify(backlog, times(1)).work();
    }

    private double value(String name, String lane, String platform) {
        return meters.get(name)
                .tag("lane", lane)
                .tag("platform", platform)
                .gauge()
                .value();
    }
}
