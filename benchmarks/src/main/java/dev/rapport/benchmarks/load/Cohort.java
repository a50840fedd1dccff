package dev.rapport.benchmarks.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Five hundred people who take turns, so that each stays within what one person may ask: thirty commands at once, two a
 * second in the long run.
 */
public final class Cohort {
    private static final int PEOPLE = 500;

    /** Two less than are allowed, for the time between here and the first answer. */
    private static final int BURST = 28;

    private static final long REFILL_MILLIS = 500;

    private final List<String> users;
    private final IntFunction<String> text;
    private final SlashCommands slash = new SlashCommands();
    private long full = now();
    private int turn;

    /** @param text what is typed as command number so and so */
    public Cohort(String prefix, IntFunction<String> text) {
        this.users = IntStream.range(0, PEOPLE)
                .mapToObj(i -> "U%s%04d".formatted(prefix, i))
                .toList();
        this.text = text;
    }

    public List<String> users() {
        return users;
    }

    /** So many requests, signed now; waits first until their senders may send as many again. */
    public List<byte[]> rested(int count) throws InterruptedException {
        long each = (count + PEOPLE - 1) / PEOPLE;
        if (each > BURST) {
            throw new IllegalArgumentException("one person may send " + BURST + " at once");
        }
        long wait = Math.max(full, now()) + (each - BURST) * REFILL_MILLIS - now();
        TimeUnit.MILLISECONDS.sleep(Math.max(0, wait));
        var requests = requests(count);
        full = Math.max(full, now()) + each * REFILL_MILLIS;
        return requests;
    }

    /** So many requests to a program that does not count them, signed now. */
    public List<byte[]> uncounted(int count) {
        return requests(count);
    }

    private List<byte[]> requests(int count) {
        var at = Instant.now();
        var requests = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++, turn++) {
            requests.add(slash.request(users.get(turn % PEOPLE), text.apply(turn), at));
        }
        return requests;
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
