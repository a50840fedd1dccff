package dev.rapport.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final CompletableFuture<String> answer = new CompletableFuture<>();

    @Test
    void whatIsThereIsNotWaitedFor() throws Exception {
        answer.complete("there");
        assertThat(Patience.await(answer, Duration.ZERO)).isEqualTo("there");
    }

    @Test
    void whatComesInTimeIsHadAtOnce() throws Exception {
        Thread.ofVirtual().start(() -> answer.complete("came"));
        assertThat(Patience.await(answer, LONG)).isEqualTo("came");
    }

    @Test
    void whatFailsFails() {
        Thread.ofVirtual().start(() -> answer.completeExceptionally(new IllegalStateException("broke")));
        assertThatThrownBy(() -> Patience.await(answer, LONG))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("broke");
    }

    @Test
    void patienceEndsAndLeavesTheFutureAsItIs() {
        assertThatThrownBy(() -> Patience.await(answer, Duration.ofMillis(1))).isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> Patience.await(answer, Duration.ofMillis(-1))).isInstanceOf(TimeoutException.class);
        assertThat(answer).isNotDone();
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() throws Exception {
        var stopped = new CountDownLatch(1);
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                Patience.await(answer, LONG);
            } catch (InterruptedException expected) {
                stopped.countDown();
            } catch (ExecutionException | TimeoutException other) {
                throw new AssertionError(other);
            }
        });
        waiting.interrupt();
        waiting.join();
        assertThat(stopped.getCount()).isZero();
    }
}
