package dev.rapport.introduction;

import dev.rapport.network.QuietTimes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When several people work at the same time, their quiet times and holidays left out. */
public final class WorkTimes {
    /** For how long two people are proposed to meet. */
    public static final Duration A_TALK = Duration.ofMinutes(30);

    private static final Duration NOT_BEFORE = Duration.ofHours(20);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_FORTNIGHT = Duration.ofDays(14);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int PROPOSALS = 2;

    private WorkTimes() {}

    /** Somebody with their working hours, and what they keep free of prompts. */
    public record Worker(WorkingHours hours, QuietTimes quiet) {
        /**
         * Monday to Friday, 9:00 to 17:00, except where somebody has said when they are not to be disturbed. Two quiet days
         * and more are their weekend: then they work on all others, be it on Sundays.
         */
        public static Worker of(WorkingHours usual, QuietTimes quiet) {
            boolean weekend = quiet.days().size() >= 2;
            var days = (weekend ? EnumSet.allOf(DayOfWeek.class) : usual.days())
                    .stream().filter(day -> !quiet.days().contains(day)).toList();
            var set = quiet.hours();
            return new Worker(
                    new WorkingHours(
                            usual.zone(),
                            days.isEmpty() ? usual.days() : Set.copyOf(days),
                            set == null ? usual.from() : set.to(),
                            set == null ? usual.to() : set.from()),
                    quiet);
        }

        boolean works(Instant at) {
            var local = LocalDateTime.ofInstant(at, hours.zone());
            return worksOn(local) && !quiet.covers(local);
        }

        private boolean worksOn(LocalDateTime local) {
            var time = local.toLocalTime();
            if (hours.from().isBefore(hours.to())) {
                return on(local.toLocalDate()) && !time.isBefore(hours.from()) && time.isBefore(hours.to());
            }
            return on(local.toLocalDate()) && !time.isBefore(hours.from())
                    || on(local.toLocalDate().minusDays(1)) && time.isBefore(hours.to());
        }

        private boolean on(LocalDate day) {
            return hours.days().contains(day.getDayOfWeek());
        }
    }

    /** A moment if all of them work then, else the first full hour after it at which they do; empty if none comes in time. */
    public static Optional<Instant> firstShared(List<Worker> workers, Instant from, Duration within) {
        var end = from.plus(within);
        for (var at = from; at.isBefore(end); at = nextHour(at)) {
            var moment = at;
            if (workers.stream().allMatch(worker -> worker.works(moment))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** A moment if somebody works then, else the next full hour at which they do, else the first minute that is not quiet. */
    public static Instant next(Worker worker, Instant from) {
        return firstShared(List.of(worker), from, A_FORTNIGHT)
                .orElseGet(() -> worker.quiet()
                        .firstAllowed(
                                from.atZone(worker.hours().zone()),
                                worker.hours().from())
                        .toInstant());
    }

    /**
     * The same hour one day earlier or more if somebody works then, else their last full hour a day or more before.
     *
     * @return empty if there is none within the time before
     */
    public static Optional<Instant> dayBefore(Worker worker, Instant at, Duration within) {
        var earliest = at.minus(within);
        return last(worker, at.minus(A_DAY), earliest, A_DAY)
                .or(() -> last(worker, at.minus(A_DAY).truncatedTo(ChronoUnit.HOURS), earliest, AN_HOUR));
    }

    private static Optional<Instant> last(Worker worker, Instant latest, Instant earliest, Duration step) {
        return Stream.iterate(latest, at -> !at.isBefore(earliest), at -> at.minus(step))
                .filter(worker::works)
                .findFirst();
    }

    /**
     * Two times for half an hour together, on different days, the next day or later; fewer if there are none before the
     * end.
     */
    public static List<Instant> proposals(List<Worker> workers, Instant from, Instant until) {
        var found = new ArrayList<Instant>();
        for (var at = nextHour(from.plus(NOT_BEFORE)); at.isBefore(until) && found.size() < PROPOSALS; ) {
            var moment = at;
            boolean free = workers.stream()
                    .allMatch(worker -> worker.works(moment)
                            && worker.works(moment.plus(A_TALK).minusSeconds(1)));
            if (free && (found.isEmpty() || otherHour(found.getFirst(), at))) {
                found.add(at);
            }
            at = nextHour(at);
        }
        return List.copyOf(found);
    }

    /** Another day, and another time of day where there is one: whoever is never free at ten sees no second ten. */
    private static boolean otherHour(Instant first, Instant other) {
        long hours = Duration.between(first, other).toHours();
        return hours >= 22 && hours != 24;
    }

    private static Instant nextHour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }
}
