package dev.rapport.command.argument;

import dev.rapport.rhythm.Recurrence;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A recurrence back in words, from the parts of its rule. */
final class RecurrenceWords {

    private static final List<String> POSITIONS = List.of("first", "second", "third", "fourth", "fifth");

    private final Map<String, String> parts;
    private final int interval;
    private final boolean startsQuarter;

    RecurrenceWords(Recurrence recurrence) {
        this.parts = Arrays.stream(recurrence.rule().split(";"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        this.interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        this.startsQuarter = recurrence.start().get(IsoFields.DAY_OF_QUARTER) == 1;
    }

    String words() {
        return switch (part("FREQ")) {
            case "DAILY" -> every("day");
            case "WEEKLY" -> weekly();
            case "MONTHLY" -> monthly();
            default -> yearly();
        };
    }

    private String weekly() {
        List<DayOfWeek> days = Arrays.stream(part("BYDAY").split(","))
                .map(RecurrenceWords::day)
                .toList();
        if (interval == 1
                && days.size() == 5
                && !days.contains(DayOfWeek.SATURDAY)
                && !days.contains(DayOfWeek.SUNDAY)) {
            return "every weekday";
        }
        String named = join(days.stream().map(TimePhrases::name).toList());
        return switch (interval) {
            case 1 -> "every " + named;
            case 2 -> "every other " + named;
            default -> every("week") + " on " + named;
        };
    }

    private String monthly() {
        if (interval == 3
                && startsQuarter
                && parts.getOrDefault("BYMONTHDAY", "").equals("1")) {
            return "every quarter";
        }
        String day = parts.containsKey("BYDAY") ? positioned(part("BYDAY")) : dayOfMonth();
        return interval == 1 ? "on the " + day + " of every month" : "on the " + day + " " + every("month");
    }

    private String yearly() {
        Month month = Month.of(Integer.parseInt(part("BYMONTH")));
        return every("year") + " on " + lastOf(part("BYMONTHDAY")) + " " + MonthDates.name(month);
    }

    private String dayOfMonth() {
        int day = Integer.parseInt(lastOf(part("BYMONTHDAY")));
        return day == -1 ? "last day" : TimePhrases.position(day);
    }

    private String positioned(String byDay) {
        if (byDay.contains(",")) {
            int which = Integer.parseInt(part("BYSETPOS"));
            return (which == -1
                            ? "last"
                            : which <= POSITIONS.size() ? POSITIONS.get(which - 1) : TimePhrases.position(which))
                    + " working day";
        }
        int position = Integer.parseInt(byDay.substring(0, byDay.length() - 2));
        String day = TimePhrases.name(day(byDay.substring(byDay.length() - 2)));
        return (position == -1 ? "last" : POSITIONS.get(position - 1)) + " " + day;
    }

    private String every(String unit) {
        return switch (interval) {
            case 1 -> "every " + unit;
            case 2 -> "every other " + unit;
            default -> "every " + interval + " " + unit + "s";
        };
    }

    private String part(String name) {
        String value = parts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A rule without " + name + ": " + parts);
        }
        return value;
    }

    private static String lastOf(String list) {
        return list.substring(list.lastIndexOf(',') + 1);
    }

    private static DayOfWeek day(String code) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(code)) {
                return day;
            }
        }
        throw new IllegalArgumentException("Not a weekday: " + code);
    }

    private static String join(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
