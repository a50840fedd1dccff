package dev.rapport.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RedisDomainClockTest {
    private static final Duration LATE = Duration.ofMillis(400);

    private final AtomicInteger asked = new AtomicInteger();

    /** The time of a late answer is past when it comes: a clock set by it would see no lease end in time. */
    @Test
    void anAnswerThatComesLateIsAskedForAgain() {
        var redis = redis();
        var clock = new RedisDomainClock(new RedisCalls(() -> redis), keys(), MachineClock.OWN);

        var told = clock.storeTime();

        assertThat(asked).hasValueGreaterThan(1);
        assertThat(Duration.between(told, Instant.now()).abs()).isLessThan(LATE.dividedBy(2));
    }

    /** As when a laptop wakes, or somebody sets its clock: what a counter says of the time since then is not to be trusted. */
    @Test
    void aMachineWhoseClockJumpsAsksForTheTimeAnew() {
        var redis = redis();
        asked.set(1);
        var jump = new AtomicLong();
        var clock = new RedisDomainClock(new RedisCalls(() -> redis), keys(), new Jumping(jump));
        clock.storeTime();
        clock.storeTime();
        assertThat(asked).hasValue(2);

        jump.set(Duration.ofMinutes(1).toMillis());

        assertThat(Duration.between(clock.storeTime(), Instant.now()).abs()).isLessThan(LATE);
        assertThat(asked).hasValue(3);
    }

    private record Jumping(AtomicLong jump) implements MachineClock {
        @Override
        public long nanos() {
            return OWN.nanos();
        }

        @Override
        public long wallMillis() {
            return OWN.wallMillis() + jump.get();
        }
    }

    private static RedisKeys keys() {
        return new RedisKeys("test", new KeyedHash(MasterSecret.of("a secret for tests, known to everybody")));
    }

    private RedisClusterAsyncCommands<String, byte[]> redis() {
        RedisClusterAsyncCommands<String, byte[]> redis = mock();
        RedisFuture<byte[]> offset = mock();
        RedisFuture<List<byte[]>> time = mock();
        when(redis.get(any())).thenReturn(offset);
        when(redis.time()).thenReturn(time);
        when(offset.toCompletableFuture()).thenReturn(CompletableFuture.completedFuture(null));
        when(time.toCompletableFuture()).thenAnswer(call -> CompletableFuture.completedFuture(time()));
        return redis;
    }

    /** The first answer is on its way for long. */
    private List<byte[]> time() {
        var now = Instant.now();
        if (asked.incrementAndGet() == 1) {
            LockSupport.parkNanos(LATE.toNanos());
        }
        return List.of(digits(now.getEpochSecond()), digits(now.getNano() / 1_000));
    }

    private static byte[] digits(long number) {
        return Long.toString(number).getBytes(US_ASCII);
    }
}
