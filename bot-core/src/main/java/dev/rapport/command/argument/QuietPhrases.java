package dev.rapport.command.argument;

import dev.rapport.network.QuietTimes;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Quiet times in words. */
public final class QuietPhrases {
    private QuietPhrases() {}

    /** "from 18:00 to 08:00, on Saturdays and Sundays, on public holidays (Bavaria, Germany)"; empty for none. */
    public static String of(QuietTimes quiet) {
        var parts = new ArrayList<String>();
        var hours = quiet.hours();
        if (hours != null) {
            parts.add("from %s to %s".formatted(TimePhrases.clock(hours.from()), TimePhrases.clock(hours.to())));
        }
        if (!quiet.days().isEmpty()) {
            parts.add("on " + days(quiet.days()));
        }
        var region = quiet.holidays();
        if (region != null) {
            parts.add("on public holidays (%s)".formatted(region.name()));
        }
        return String.join(", ", parts);
    }

    /** "Saturdays and Sundays", in the order of the week. */
    public static String days(Set<DayOfWeek> days) {
        var names = new TreeSet<>(days)
                .stream().map(day -> TimePhrases.name(day) + "s").toList();
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** Why a moment is quiet: "in your quiet hours", "on a holiday (Epiphany)"; empty if it is not. */
    public static Optional<String> why(QuietTimes quiet, LocalDateTime moment) {
        var holiday = quiet.holiday(moment.toLocalDate());
        if (holiday.isPresent()) {
            return holiday.map("on a holiday (%s)"::formatted);
        }
        if (quiet.coversDay(moment.toLocalDate())) {
            return Optional.of("on one of your quiet days");
        }
        return quiet.covers(moment) ? Optional.of("in your quiet hours") : Optional.empty();
    }
}
