package dev.rapport.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final RetryPolicy STEADY =
            new RetryPolicy(Duration.ofSeconds(2), Duration.ofSeconds(30), 7, () -> 0);

    @Test
    void waitsTwiceAsLongEachTimeUpToTheLongest() {
        assertThat(STEADY.waitAfter(1)).contains(Duration.ofSeconds(2));
        assertThat(STEADY.waitAfter(2)).contains(Duration.ofSeconds(4));
        assertThat(STEADY.waitAfter(4)).contains(Duration.ofSeconds(16));
        assertThat(STEADY.waitAfter(6)).contains(Duration.ofSeconds(30));
    }

    @Test
    void givesUpAfterTheLast() {
        assertThat(STEADY.waitAfter(7)).isEmpty();
        assertThat(STEADY.waitAfter(1000)).isEmpty();
    }

    @Test
    void chanceTakesUpToHalfAway() {
        var scattered = new RetryPolicy(Duration.ofSeconds(2), Duration.ofSeconds(30), 7, () -> 0.9999);

        assertThat(scattered.waitAfter(1).orElseThrow()).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1001));
    }

    @Test
    void manyFailuresDoNotOverflow() {
        var patient = new RetryPolicy(Duration.ofSeconds(1), Duration.ofDays(1), 10_000, () -> 0);

        assertThat(patient.waitAfter(9_999)).contains(Duration.ofDays(1));
    }

    @Test
    void refusesWhatWouldNotWait() {
        assertThatThrownBy(() -> new RetryPolicy(Duration.ZERO, Duration.ofSeconds(1), 3, () -> 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
