package dev.rapport.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.DeliveryOutcome.Limit;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrottlingTest {
    private static final Optional<Duration> NO_OTHER = Optional.empty();
    private static final Optional<Duration> JUST_NOW = Optional.of(Duration.ofSeconds(10));
    private static final Optional<Duration> BEFORE = Optional.of(Duration.ofMillis(10_001));

    @Test
    void whatThePlatformSaysHolds() {
        assertThat(Throttling.USUAL.holdsWorkspace(Limit.CONVERSATION, JUST_NOW))
                .isFalse();
        assertThat(Throttling.USUAL.holdsWorkspace(Limit.WORKSPACE, NO_OTHER)).isTrue();
    }

    @Test
    void twoConversationsRefusedTogetherMeanTheWorkspace() {
        assertThat(Throttling.USUAL.holdsWorkspace(Limit.EITHER, NO_OTHER)).isFalse();
        assertThat(Throttling.USUAL.holdsWorkspace(Limit.EITHER, BEFORE)).isFalse();
        assertThat(Throttling.USUAL.holdsWorkspace(Limit.EITHER, JUST_NOW)).isTrue();
    }
}
