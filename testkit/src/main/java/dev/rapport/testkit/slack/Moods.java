package dev.rapport.testkit.slack;

import dev.rapport.testkit.slack.FakeSlack.Call;
import dev.rapport.testkit.slack.FakeSlack.Mood;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How a Slack that is not well answers: by a seed, each message's first tries on their own, so that what meets whom does not
 * depend on the order of the calls. From the fifth try on it is well, or the last of so many messages would take hours.
 */
public final class Moods {
    private static final int UNWELL = 4;

    private final long seed;
    private final Duration slow;
    private final Duration tooLate;
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private final AtomicIntegerArray count = new AtomicIntegerArray(Fault.values().length);

    /**
     * @param slow how long a slow answer takes
     * @param tooLate longer than the caller's patience; zero to be cut off at once instead
     */
    public Moods(long seed, Duration slow, Duration tooLate) {
        this.seed = seed;
        this.slow = slow;
        this.tooLate = tooLate;
    }

    /** What can happen to a call, and to how many of a thousand. */
    public enum Fault {
        THROTTLED("429 with Retry-After", 60),
        FAILED("500, not taken", 50),
        FAILED_BUT_TOOK("500, taken all the same", 50),
        CUT("connection closed after taking it", 50),
        TIMED_OUT("taken, answered after the caller's patience", 20),
        SLOW("taken, answered slowly", 70);

        private final String words;
        private final int perMille;

        Fault(String words, int perMille) {
            this.words = words;
            this.perMille = perMille;
        }

        /** For a table of figures. */
        public String words() {
            return words;
        }
    }

    /** How often it was so. */
    public int count(Fault fault) {
        return count.get(fault.ordinal());
    }

    /** For {@link FakeSlack#behaves}. */
    public Optional<Mood> of(Call call) {
        var name = call.method() + " "
                + call.params().getOrDefault("channel", call.params().get("users"));
        int tried = tries.computeIfAbsent(name, any -> new AtomicInteger()).incrementAndGet();
        var random = new Random(seed ^ (name + tried).hashCode() * 0x9E3779B97F4A7C15L);
        var fault = tried > UNWELL ? Optional.<Fault>empty() : fault(random.nextInt(1_000), taking(call));
        fault.ifPresent(met -> count.incrementAndGet(met.ordinal()));
        return fault.map(met -> mood(met, random));
    }

    /** What takes nothing is only refused, and not so often. */
    private static boolean taking(Call call) {
        return call.method().equals("chat.postMessage");
    }

    private static Optional<Fault> fault(int dice, boolean taking) {
        int below = 0;
        for (var fault : Fault.values()) {
            below += fault.perMille;
            if (dice < below) {
                boolean refusal = fault == Fault.THROTTLED || fault == Fault.FAILED;
                return taking || refusal ? Optional.of(fault) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Mood mood(Fault fault, Random random) {
        var seconds = Duration.ofSeconds(random.nextInt(1, 4));
        return switch (fault) {
            case THROTTLED ->
                new Mood(429, Map.of("Retry-After", Long.toString(seconds.toSeconds())), "", false, Duration.ZERO);
            case FAILED -> new Mood(500, Map.of(), "", false, Duration.ZERO);
            case FAILED_BUT_TOOK -> new Mood(500, Map.of(), "", true, Duration.ZERO);
            case CUT -> new Mood(0, Map.of(), "", true, Duration.ZERO);
            case TIMED_OUT -> new Mood(0, Map.of(), "", true, tooLate);
            case SLOW -> new Mood(200, Map.of(), "", true, slow);
        };
    }
}
