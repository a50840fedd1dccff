package dev.rapport.command.argument;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Joins what was said about day and time, against now and the direction of reading. */
record Resolver(Frame f) {

    private static final int FARTHEST_YEARS = 100;

    /** An exact moment, such as in 20 minutes. */
    Meaning moment(ZonedDateTime moment) {
        When.At at = When.At.of(moment.truncatedTo(ChronoUnit.SECONDS));
        return isPossible(at) ? is(at) : refuse(at);
    }

    /** Several moments that were meant vaguely. */
    Meaning choice(String lead, List<When> options) {
        List<When> possible = options.stream().filter(this::isPossible).toList();
        return possible.isEmpty() ? refuse(options.getFirst()) : Questions.ask(lead, possible, f.today());
    }

    Meaning day(DateSense said) {
        DayPart part = said.part();
        return part == null
                ? choose(said, said.dates().stream().map(this::wholeDay).toList(), List.of())
                : at(said, ClockSense.of(part));
    }

    Meaning at(DateSense said, ClockSense clock) {
        if (clock.midnight()) {
            return midnight(said);
        }
        DayPart part = said.part();
        ClockSense time = part == null ? clock : clock.in(part);
        List<When> first = said.dates().stream().map(d -> onDay(d, time)).toList();
        LocalTime other = time.other();
        if (other == null) {
            return choose(said, first, List.of());
        }
        List<When> second = said.dates().stream()
                .map(d -> onDay(d, time.withOther(null), other))
                .toList();
        return first.stream().noneMatch(this::isPossible) && second.stream().anyMatch(this::isPossible)
                ? choose(said, second, List.of())
                : choose(said, first, second);
    }

    /** A time of day alone: its next occurrence, or its last. */
    Meaning time(ClockSense clock) {
        LocalTime other = clock.other();
        When.At found = nearest(clock.time());
        return other == null ? is(found) : new Meaning.Is(found, List.of(nearest(other)));
    }

    private When wholeDay(LocalDate date) {
        return new When.Day(date);
    }

    /** Backwards, today is now. */
    private When todayIsNow(When when) {
        return f.backwards() && when.equals(new When.Day(f.today())) ? now() : when;
    }

    private When.At now() {
        return When.At.of(f.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private When onDay(LocalDate date, ClockSense clock) {
        DayPart part = clock.part();
        boolean running =
                part != null && date.equals(f.today()) && !f.now().toLocalTime().isBefore(part.begins());
        return running && f.backwards() && f.now().toLocalTime().isBefore(clock.time())
                ? now()
                : onDay(date, clock, clock.time());
    }

    private When onDay(LocalDate date, ClockSense clock, LocalTime time) {
        return pass((clock.nextDay() ? date.plusDays(1) : date).atTime(time));
    }

    /** Of an hour that clocks repeat the pass that is possible, the first one if both are. */
    private When.At pass(LocalDateTime local) {
        When.At first = new When.At(local);
        When.At second = When.At.of(first.in(f.now().getZone()).withLaterOffsetAtOverlap());
        boolean repeated = second.later() && second.local().equals(local);
        if (!repeated) {
            return first;
        }
        boolean takesSecond = f.backwards() ? isPossible(second) : !isPossible(first) && isPossible(second);
        return takesSecond ? second : first;
    }

    private When.At nearest(LocalTime time) {
        int step = f.backwards() ? -1 : 1;
        When.At at = pass(f.today().atTime(time));
        for (int days = 1; !isPossible(at); days++) {
            at = pass(f.today().plusDays((long) step * days).atTime(time));
        }
        return at;
    }

    /** Midnight ends today; of another day it is asked whether it begins or ends it. */
    private Meaning midnight(DateSense said) {
        LocalDate date = said.dates().getFirst();
        if (said.dates().size() > 1) {
            return choose(
                    said,
                    said.dates().stream()
                            .<When>map(d -> pass(d.plusDays(1).atStartOfDay()))
                            .toList(),
                    List.of());
        }
        if (date.equals(f.today())) {
            return moment((f.backwards() ? date : date.plusDays(1))
                    .atStartOfDay()
                    .atZone(f.now().getZone()));
        }
        String lead = "Midnight begins or ends " + TimePhrases.date(date, f.today()) + ".";
        return choice(
                lead, List.of(pass(date.atStartOfDay()), pass(date.plusDays(1).atStartOfDay())));
    }

    private Meaning choose(DateSense said, List<When> candidates, List<When> others) {
        List<When> possible =
                candidates.stream().filter(this::isPossible).distinct().toList();
        if (possible.isEmpty()) {
            return impossible(candidates.getFirst());
        }
        String lead = said.lead();
        if (lead != null && (said.always() || possible.size() > 1)) {
            return Questions.ask(lead, possible, f.today());
        }
        Stream<When> offered = Stream.concat(
                others.stream(),
                said.others().stream()
                        .map(d -> possible.getFirst() instanceof When.At at && said.part() == null
                                ? new When.At(d.atTime(at.local().toLocalTime()))
                                : wholeDay(d)));
        return new Meaning.Is(
                todayIsNow(possible.getFirst()),
                offered.filter(this::isPossible).toList());
    }

    /** Earlier today, where a moment to come is needed, is asked; everything else that cannot be is refused. */
    private Meaning impossible(When when) {
        boolean laterToday = !f.backwards() && when.date().equals(f.today()) && when instanceof When.At;
        return laterToday && when instanceof When.At at ? askForLater(at) : refuse(when);
    }

    private Meaning askForLater(When.At passed) {
        List<When> options = new ArrayList<>();
        if (inAnHour().toLocalDate().equals(f.today())) {
            options.add(When.At.of(inAnHour()));
        }
        options.add(new When.At(passed.local().plusDays(1)));
        return Questions.ask(TimePhrases.clock(passed.local().toLocalTime()) + " today is past.", options, f.today());
    }

    boolean isPossible(When when) {
        if (Math.abs(when.date().getYear() - f.today().getYear()) > FARTHEST_YEARS) {
            return false;
        }
        return switch (when) {
            case When.Day(LocalDate date) -> f.backwards() ? !date.isAfter(f.today()) : !date.isBefore(f.today());
            case When.At at -> {
                ZonedDateTime moment = at.in(f.now().getZone());
                yield f.backwards() ? !moment.isAfter(f.now()) : moment.isAfter(f.now());
            }
        };
    }

    private Meaning refuse(When when) {
        String example = f.backwards() ? "yesterday 15:00" : "tomorrow 9:00";
        if (Math.abs(when.date().getYear() - f.today().getYear()) > FARTHEST_YEARS) {
            return new Meaning.Refuse("That is more than a hundred years away.", example);
        }
        String named = TimePhrases.full(when);
        return new Meaning.Refuse(
                f.backwards()
                        ? named + " is still to come; I log what has already happened."
                        : named + " is past; I need a moment to come.",
                example);
    }

    private static Meaning is(When when) {
        return new Meaning.Is(when, List.of());
    }

    /** A whole day as the moment it stands for, where a moment to come is needed. */
    static TimeReading asMoment(TimeReading reading, ZonedDateTime now) {
        Resolver resolver = new Resolver(new Frame(now, Reading.FORWARDS, Expect.FREE_TEXT));
        return switch (reading) {
            case TimeReading.Found(When when, int consumed, List<When> alternatives) ->
                resolver.atNine(when, alternatives).reading(consumed);
            case TimeReading.Unclear(String question, List<When> options, int consumed) -> {
                List<When> moments = options.stream()
                        .map(resolver::morningOrLater)
                        .filter(resolver::isPossible)
                        .toList();
                yield new TimeReading.Unclear(question, moments.isEmpty() ? options : moments, consumed);
            }
            case TimeReading.Wrong wrong -> wrong;
            case TimeReading.None none -> none;
        };
    }

    private Meaning atNine(When when, List<When> alternatives) {
        When moment = morning(when);
        if (!isPossible(moment)) {
            return impossible(moment);
        }
        List<When> others = alternatives.stream()
                .map(this::morning)
                .filter(this::isPossible)
                .toList();
        return new Meaning.Is(moment, others);
    }

    /** Today, when its morning is past, is in an hour. */
    private When morningOrLater(When when) {
        When morning = morning(when);
        boolean past = when instanceof When.Day && when.date().equals(f.today()) && !isPossible(morning);
        return past ? When.At.of(inAnHour()) : morning;
    }

    private ZonedDateTime inAnHour() {
        return f.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(1));
    }

    private When morning(When when) {
        return switch (when) {
            case When.At at -> at;
            case When.Day(LocalDate date) -> new When.At(date.atTime(When.MORNING));
        };
    }
}
