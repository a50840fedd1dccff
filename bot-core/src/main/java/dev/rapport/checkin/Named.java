package dev.rapport.checkin;

import dev.rapport.contact.ContactId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Whom and what a check-in names. Its buttons carry this, so that the message can be composed anew hours later.
 *
 * @param at when it was composed, to the second
 * @param items the numbers of the promises that fall due
 */
record Named(Instant at, List<ContactId> people, List<Integer> items) {
    Named {
        at = Instant.ofEpochSecond(at.getEpochSecond());
        people = List.copyOf(people);
        items = List.copyOf(items);
    }

    boolean isEmpty() {
        return people.isEmpty() && items.isEmpty();
    }

    /** The time in base 36, people and promises: {@code t5ab2c,7.9.12,3}. */
    String arguments() {
        return time() + "," + joined(people.stream().map(ContactId::number).toList()) + "," + joined(items);
    }

    /** What tells this check-in's buttons from those of any other. */
    String time() {
        return Long.toString(at.getEpochSecond(), Character.MAX_RADIX);
    }

    /** Reads {@link #arguments}; anything else is an {@link IllegalArgumentException}. */
    static Named of(String arguments) {
        var parts = arguments.split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not what a check-in's button carries");
        }
        var at = Instant.ofEpochSecond(Long.parseLong(parts[0], Character.MAX_RADIX));
        return new Named(at, numbers(parts[1], ContactId::new), numbers(parts[2], number -> number));
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    private static <T> List<T> numbers(String joined, IntFunction<T> make) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split("\\."))
                        .map(number -> make.apply(Integer.parseInt(number)))
                        .toList();
    }
}
