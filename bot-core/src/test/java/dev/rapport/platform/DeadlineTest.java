package dev.rapport.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Test
    void withoutOneEachWaitHasItsOwnLimit() {
        assertThat(Deadline.<Duration>waiting(A_MINUTE, Function.identity())).isEqualTo(A_MINUTE);
    }

    @Test
    void withinOneAWaitHasWhatOthersLeft() {
        var left = Deadline.within(A_SECOND, () -> {
            Deadline.waiting(A_MINUTE, DeadlineTest::aMoment);
            return Deadline.<Duration>waiting(A_MINUTE, Function.identity());
        });

        assertThat(left).isLessThan(A_SECOND);
    }

    @Test
    void whatIsComputedInBetweenIsNotCounted() {
        var left = Deadline.within(A_SECOND, () -> {
            aMoment(A_SECOND);
            return Deadline.<Duration>waiting(A_MINUTE, Function.identity());
        });

        assertThat(left).isEqualTo(A_SECOND);
    }

    private static Duration aMoment(Duration patience) {
        LockSupport.parkNanos(1);
        return patience;
    }
}
