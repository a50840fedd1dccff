package dev.rapport.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void theFirstThatHoldsIsTheLast() {
        var result =
                Attempts.untilOneHolds(() -> Optional.of(made.incrementAndGet()).filter(n -> n == 3));

        assertThat(result).isEqualTo(3);
        assertThat(made).hasValue(3);
    }

    @Test
    void afterSixThatDoNotHoldItIsGivenUp() {
        assertThatThrownBy(() -> Attempts.untilOneHolds(
                        () -> Optional.of(made.incrementAndGet()).filter(n -> n > 6)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kept moving on");
        assertThat(made).hasValue(6);
    }
}
