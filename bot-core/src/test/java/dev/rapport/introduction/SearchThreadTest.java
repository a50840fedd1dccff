package dev.rapport.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SearchThreadTest {
    @Test
    void aSearchThatIsDoneInTimeGivesWhatItFound() {
        assertThat(new SearchThread(Duration.ofMinutes(1)).within(() -> "found"))
                .contains("found");
    }

    @Test
    void aSearchThatTakesTooLongGivesNothing() {
        var never = new CountDownLatch(1);

        assertThat(new SearchThread(Duration.ofMillis(20)).within(() -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return "too late";
                }))
                .isEmpty();
        never.countDown();
    }

    @Test
    void whatASearchThrowsIsThrown() {
        assertThatThrownBy(() -> new SearchThread(Duration.ofMinutes(1)).within(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }
}
