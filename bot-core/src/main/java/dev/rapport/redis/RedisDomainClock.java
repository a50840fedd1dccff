package dev.rapport.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.rapport.platform.MovableClock;
import dev.rapport.platform.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redis time, sampled every ten seconds and carried on by a monotonic counter, plus an offset kept in Redis that only
 * {@link #moveForward} changes. The first call waits for Redis; later ones never do, but after the machine slept.
 */
public final class RedisDomainClock implements MovableClock {
    private static final Logger LOG = LoggerFactory.getLogger(RedisDomainClock.class);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration SLEPT = Duration.ofSeconds(2);

    /** What is due is looked for 50 ms ahead: a sample must be better than that. */
    private static final long EXACT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final int MOST_ASKED = 5;

    private final RedisCalls calls;
    private final String offsetKey;
    private final MachineClock machine;
    private final AtomicBoolean sampling = new AtomicBoolean();
    private volatile @Nullable Sample sample;

    /** @param tripNanos how long asking took; half of it is how wrong the time may be */
    private record Sample(Instant redis, Duration offset, long nanos, long wallMillis, long tripNanos) {
        Duration age(MachineClock machine) {
            return Duration.ofNanos(machine.nanos() - nanos);
        }

        /** A monotonic counter may stand still while a laptop sleeps; the wall clock does not. */
        boolean slept(MachineClock machine) {
            var wall = Duration.ofMillis(machine.wallMillis() - wallMillis);
            return wall.minus(age(machine)).abs().compareTo(SLEPT) > 0;
        }

        /** To the millisecond, which is how finely instants are kept. */
        Instant storeTime(MachineClock machine) {
            return redis.plus(age(machine)).truncatedTo(ChronoUnit.MILLIS);
        }
    }

    RedisDomainClock(RedisCalls calls, RedisKeys keys, MachineClock machine) {
        this.calls = calls;
        this.machine = machine;
        this.offsetKey = keys.inPartition(0, "clock");
    }

    @Override
    public Instant now() {
        var current = current();
        return current.storeTime(machine).plus(current.offset());
    }

    /** Redis time itself, which leases, waits and limits go by. */
    public Instant storeTime() {
        return current().storeTime(machine);
    }

    private Sample current() {
        var current = sample;
        if (current == null || current.slept(machine)) {
            current = resample();
        } else if (current.age(machine).compareTo(FRESH) > 0 && sampling.compareAndSet(false, true)) {
            Thread.ofVirtual().name("redis-clock").start(this::resampleQuietly);
        }
        return current;
    }

    @Override
    public void moveForward(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time only moves forward");
        }
        calls.call(redis -> redis.incrby(offsetKey, by.toMillis()));
        resample();
    }

    @Override
    public Duration moved() {
        return resample().offset();
    }

    /** An answer that took long to come tells the time badly: it is asked again, and the quickest counts. */
    private Sample resample() {
        var best = ask();
        for (var more = 1; more < MOST_ASKED && best.tripNanos() > EXACT_NANOS; more++) {
            var again = ask();
            best = again.tripNanos() < best.tripNanos() ? again : best;
        }
        LOG.trace("Sampled Redis time in {} ns", best.tripNanos());
        sample = best;
        return best;
    }

    private Sample ask() {
        var offset = calls.call(redis -> redis.get(offsetKey));
        var before = machine.nanos();
        var time = calls.call(redis -> redis.time());
        var trip = machine.nanos() - before;
        return new Sample(
                instant(time.get(0), time.get(1)),
                offset == null ? Duration.ZERO : Duration.ofMillis(number(offset)),
                before + trip / 2,
                machine.wallMillis(),
                trip);
    }

    private void resampleQuietly() {
        try {
            resample();
        } catch (StoreUnavailable later) {
            LOG.debug("Redis time could not be sampled; carrying on", later);
        } finally {
            sampling.set(false);
        }
    }

    private static Instant instant(byte[] seconds, byte[] micros) {
        return Instant.ofEpochSecond(number(seconds), number(micros) * 1_000);
    }

    private static long number(byte[] digits) {
        return Long.parseLong(new String(digits, US_ASCII));
    }
}
