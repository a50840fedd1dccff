package dev.rapport.quartz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MetronomeTest {
    private static final Duration QUICK = Duration.ofMillis(5);

    @Test
    void callsEveryBeatAgainAndAgainOnDaemonThreads() throws InterruptedException {
        var work = new CountDownLatch(3);
        var send = new CountDownLatch(3);
        var thread = new AtomicReference<Thread>();
        try (var metronome = new Metronome(QUICK, Map.of("work", work::countDown, "send", () -> {
            thread.set(Thread.currentThread());
            send.countDown();
        }))) {
            assertThat(work.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(send.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(metronome).isNotNull();
        }
        assertThat(thread.get().isDaemon()).isTrue();
    }

    @Test
    void aBeatThatFailsIsCalledAgain() throws InterruptedException {
        var calls = new CountDownLatch(3);
        try (var metronome = new Metronome(QUICK, Map.of("work", () -> {
            calls.countDown();
            throw new IllegalStateException("on purpose");
        }))) {
            assertThat(calls.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(metronome).isNotNull();
        }
    }

    @RepeatedTest(20)
    void aSlowBeatIsNotCalledTwiceAtOnceAndClosingWaitsForIt() throws InterruptedException {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var calls = new CountDownLatch(20);
        try (var metronome = new Metronome(Duration.ofMillis(1), Map.of("work", () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            inside.decrementAndGet();
            calls.countDown();
        }))) {
            assertThat(calls.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(metronome).isNotNull();
        }
        assertThat(most).hasValue(1);
        assertThat(inside).hasValue(0);
    }
}
