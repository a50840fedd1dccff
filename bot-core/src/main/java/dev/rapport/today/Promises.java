package dev.rapport.today;

import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Promise.Whose;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The promises that fall due: mine from the day before, theirs on their day. */
public final class Promises {
    private static final Comparator<Due> ORDER = Comparator.comparing(Due::day)
            .thenComparing(one -> one.promise().whose())
            .thenComparing(one -> -one.tie().contact().cadence().importance())
            .thenComparing(one -> one.promise().number());

    private Promises() {}

    /** A promise that falls due, with whom it is about. */
    public record Due(Tie tie, Promise promise, LocalDate day) {}

    /**
     * In the order of their days; on one day mine before theirs, the more important person first. A promise that was
     * snoozed beyond today waits.
     */
    public static List<Due> due(Network network, ZonedDateTime now) {
        return open(network)
                .map(promise -> due(network, promise, now.toLocalDate()))
                .flatMap(Optional::stream)
                .sorted(ORDER)
                .toList();
    }

    /** What is open between the owner and one contact, the earliest day first, those without a day last. */
    public static List<Promise> open(Network network, Tie tie) {
        return open(network)
                .filter(promise -> promise.contact().equals(tie.id()))
                .sorted(Comparator.comparing(Promises::dayOrNever).thenComparing(Promise::number))
                .toList();
    }

    /** What a button says that settles it: "Done" of mine, "Got it" of theirs. */
    public static String settling(Promise promise) {
        return promise.whose() == Whose.MINE ? "Done" : "Got it";
    }

    private static Stream<Promise> open(Network network) {
        return network.items().values().stream()
                .filter(item -> item instanceof Promise && item.open())
                .map(Promise.class::cast);
    }

    private static LocalDate dayOrNever(Promise promise) {
        var due = promise.due();
        return due == null ? LocalDate.MAX : due;
    }

    private static Optional<Due> due(Network network, Promise promise, LocalDate today) {
        var day = promise.due();
        var from = promise.whose() == Whose.MINE ? today.plusDays(1) : today;
        if (day == null || day.isAfter(from) || snoozed(promise, day, today)) {
            return Optional.empty();
        }
        return network.find(promise.contact()).map(tie -> new Due(tie, promise, day));
    }

    /** Snoozed: to be brought up on another day than the due one, and that day is still to come. */
    private static boolean snoozed(Promise promise, LocalDate due, LocalDate today) {
        LocalDateTime remindAt = promise.remindAt();
        return remindAt != null
                && !remindAt.toLocalDate().equals(due)
                && remindAt.toLocalDate().isAfter(today);
    }
}
