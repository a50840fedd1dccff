package dev.rapport.conversation.moments;

import dev.rapport.command.Parsed;
import dev.rapport.network.QuietHours;
import dev.rapport.reply.Words;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what follows {@code quiet}: hours, weekends, days of the week, or several of them. */
final class QuietReader {
    static final String EXAMPLE = "quiet 18:00-8:00";

    private static final Pattern WEEKENDS = Pattern.compile("\\b(?:(?:on|at|the|all)\\s+)*week-?\\s?ends?\\b");
    private static final Pattern JOINED = Pattern.compile("^(?:and|plus|,|&|\\s)+|(?:and|plus|,|&|\\s)+$");
    private static final Pattern DAYS_APART = Pattern.compile("\\s*(?:,|&|/|\\band\\b|\\s)\\s*");
    private static final int SHORTEST_DAY = 3;
    private static final Pattern HOURS = Pattern.compile("(?:from )?(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?"
            + "\\s*(?:-|\u2013|\u2014|to|until|till)\\s*"
            + "(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?");

    /** What is to become of the quiet times. */
    sealed interface Request {
        record State() implements Request {}

        /** No quiet hours and no quiet days of the week. */
        record Off() implements Request {}

        record DaysOff() implements Request {}

        /**
         * What was named is set, everything else stays.
         *
         * @param weekends the days that are a weekend where the person is
         */
        record Times(@Nullable QuietHours hours, boolean weekends, Set<DayOfWeek> days) implements Request {
            public Times {
                days = Set.copyOf(days);
            }
        }
    }

    Parsed<Request> read(String typed) {
        String rest = typed.toLowerCase(Locale.ROOT).strip();
        if (rest.isEmpty()) {
            return new Parsed.Ok<>(new Request.State());
        }
        if (rest.equals("off") || rest.equals("none")) {
            return new Parsed.Ok<>(new Request.Off());
        }
        var weekends = WEEKENDS.matcher(rest);
        boolean found = weekends.find();
        String left = JOINED.matcher(found ? weekends.replaceFirst(" ").strip() : rest)
                .replaceAll("");
        if (found && left.equals("off")) {
            return new Parsed.Ok<>(new Request.DaysOff());
        }
        return left.isEmpty() ? new Parsed.Ok<>(new Request.Times(null, true, Set.of())) : times(left, found);
    }

    private static Parsed<Request> times(String left, boolean weekends) {
        var days = days(left);
        if (!weekends && !days.isEmpty()) {
            return days.size() == DayOfWeek.values().length
                    ? new Parsed.Wrong<>(
                            Words.hinting("That leaves no day; `checkin off` ends check-ins."), "quiet weekends")
                    : new Parsed.Ok<>(new Request.Times(null, false, days));
        }
        return hours(left)
                .<Parsed<Request>>map(hours -> new Parsed.Ok<>(new Request.Times(hours, weekends, Set.of())))
                .orElseGet(() -> new Parsed.Wrong<>("From when to when?", EXAMPLE));
    }

    /** "saturdays and sunday", "fri, sat"; empty if anything else stands there. */
    private static Set<DayOfWeek> days(String left) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        String named = left.startsWith("on ") ? left.substring("on ".length()) : left;
        for (String word : DAYS_APART.split(named)) {
            var day = Arrays.stream(DayOfWeek.values())
                    .filter(one -> word.length() >= SHORTEST_DAY
                            && (one.name() + "S").toLowerCase(Locale.ROOT).startsWith(word))
                    .findFirst();
            if (day.isEmpty()) {
                return Set.of();
            }
            days.add(day.get());
        }
        return days;
    }

    private static Optional<QuietHours> hours(String rest) {
        var hours = HOURS.matcher(rest);
        if (!hours.matches()) {
            return Optional.empty();
        }
        var from = time(hours.group(1), hours.group(2), hours.group(3));
        var to = time(hours.group(4), hours.group(5), hours.group(6));
        return from.flatMap(start -> to.filter(end -> !end.equals(start)).map(end -> new QuietHours(start, end)));
    }

    private static Optional<LocalTime> time(String hour, @Nullable String minute, @Nullable String half) {
        int hours = Integer.parseInt(hour) % 24;
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if ("pm".equals(half) && hours < 12) {
            hours += 12;
        }
        if ("am".equals(half) && hours == 12) {
            hours = 0;
        }
        return minutes < 60 && Integer.parseInt(hour) <= 24
                ? Optional.of(LocalTime.of(hours, minutes))
                : Optional.empty();
    }
}
