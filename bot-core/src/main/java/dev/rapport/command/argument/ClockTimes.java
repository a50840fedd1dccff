package dev.rapport.command.argument;

import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Times of day: "9", "9am", "9:30 pm", "17:30", "half past nine", "noon", "9 in the evening". */
final class ClockTimes {

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);
    private static final Set<String> COUNTED = Set.of(
            "percent", "per", "million", "k", "euros", "dollars", "pounds", "people", "times", "points", "minutes",
            "mins", "min", "hours", "hour", "days", "day", "weeks", "week", "months", "month", "years", "year");

    private ClockTimes() {}

    /** The longest time of day that starts here; {@code expected} lets a bare number be one. */
    static @Nullable Match<ClockSense> at(Tokens t, int i, boolean expected) {
        int start = t.skip(i, "around", "about", "approximately", "circa", "ca");
        Match<ClockSense> found = words(t, start, expected);
        if (found == null) {
            found = figures(t, start, expected);
        }
        if (found == null) {
            return null;
        }
        Match<ClockSense> whole = range(t, found);
        return t.endsCleanly(whole.end()) ? withPart(t, whole) : null;
    }

    /** "9:00-10:00" is the time it begins at. */
    private static Match<ClockSense> range(Tokens t, Match<ClockSense> begin) {
        Match<ClockSense> end = t.isSign(begin.end(), "-") ? figures(t, begin.end() + 1, true) : null;
        return end == null || begin.value().plain() || !t.endsCleanly(end.end())
                ? begin
                : new Match<>(begin.value(), end.end());
    }

    /** "in the morning", "this evening", "at night" as the whole of what is said about the time. */
    static @Nullable Match<ClockSense> part(Tokens t, int i) {
        int at = t.are(i, "in", "the") ? i + 2 : t.skip(i, "at");
        DayPart part = DayPart.of(t, at);
        boolean said = at == i || t.is(i, "in") || t.is(at, "night");
        return part == null || !said || !t.endsCleanly(at + 1) ? null : new Match<>(ClockSense.of(part), at + 1);
    }

    private static Match<ClockSense> withPart(Tokens t, Match<ClockSense> time) {
        int after = t.skip(time.end(), "sharp");
        int at = t.are(after, "in", "the") ? after + 2 : t.is(after, "at") ? after + 1 : after;
        DayPart part = at == after ? null : DayPart.of(t, at);
        return part == null || !t.endsCleanly(at + 1)
                ? new Match<>(time.value(), after)
                : new Match<>(time.value().in(part), at + 1);
    }

    private static @Nullable Match<ClockSense> words(Tokens t, int i, boolean expected) {
        if (t.is(i, "noon")) {
            return new Match<>(ClockSense.exact(LocalTime.NOON), i + 1);
        }
        if (t.is(i, "midnight")) {
            return new Match<>(ClockSense.atMidnight(), i + 1);
        }
        int business = endOfBusiness(t, i);
        if (business > i) {
            return new Match<>(ClockSense.exact(CLOSE_OF_BUSINESS), business);
        }
        if (t.is(i, "half", "quarter") && t.is(i + 1, "past", "to")) {
            return pastOrTo(t, i, i + 1, t.is(i, "half") ? 30 : 15);
        }
        Match<Integer> minutes = Numbers.count(t, i);
        if (minutes != null
                && (t.is(minutes.end(), "past") || (expected && t.is(minutes.end(), "to")))
                && minutes.value() > 0
                && minutes.value() < 30) {
            return pastOrTo(t, i, minutes.end(), minutes.value());
        }
        Match<Integer> hour = t.number(i) >= 0 ? null : Numbers.count(t, i);
        return hour == null || hour.value() > 12 ? null : hour(t, hour.value(), hour.end(), expected, false);
    }

    private static int endOfBusiness(Tokens t, int i) {
        if (t.is(i, "eod", "cob")) {
            return i + 1;
        }
        if (t.are(i, "close", "of", "business") || t.are(i, "end", "of", "business")) {
            return i + 3;
        }
        return t.are(i, "end", "of", "day") ? i + 3 : t.are(i, "end", "of", "the", "day") ? i + 4 : i;
    }

    private static @Nullable Match<ClockSense> pastOrTo(Tokens t, int i, int word, int minutes) {
        Match<Integer> hour = Numbers.count(t, word + 1);
        if (hour == null || hour.value() < 1 || hour.value() > 12) {
            return null;
        }
        boolean to = t.is(word, "to");
        if (to && t.is(i, "half")) {
            return null;
        }
        int minute = to ? 60 - minutes : minutes;
        int named = to ? (hour.value() + 10) % 12 + 1 : hour.value();
        return halfOfDay(t, named, minute, hour.end(), false);
    }

    private static @Nullable Match<ClockSense> figures(Tokens t, int i, boolean expected) {
        int hour = t.number(i);
        if (expected && t.figures(i) == 4) {
            return military(t, i);
        }
        if (hour < 0 || t.figures(i) > 2 || hour > 24) {
            return null;
        }
        boolean exact = t.get(i).raw().startsWith("0") || hour == 0 || hour > 12;
        if (minutesFollow(t, i, ":")) {
            return withMinutes(t, i, exact);
        }
        if (minutesFollow(t, i, ".") && (expected || meridiem(t, i + 3) != 0)) {
            return withMinutes(t, i, exact);
        }
        if (t.is(i + 1, "h") && t.isGlued(i + 1) && hour < 24) {
            if (t.figures(i + 2) == 2 && t.isGlued(i + 2) && t.number(i + 2) < 60) {
                return new Match<>(ClockSense.exact(LocalTime.of(hour, t.number(i + 2))), i + 3);
            }
            return expected ? new Match<>(ClockSense.exact(LocalTime.of(hour, 0)), i + 2) : null;
        }
        return hour(t, hour, i + 1, expected, exact);
    }

    /** "1730" where a time stands; not what could be a year of now. */
    private static @Nullable Match<ClockSense> military(Tokens t, int i) {
        int hour = t.number(i) / 100;
        int minute = t.number(i) % 100;
        boolean year = (hour == 19 || hour == 20) && !t.is(i - 1, "at");
        return hour > 23 || minute > 59 || year || isCountedOrNamed(t, i + 1)
                ? null
                : new Match<>(ClockSense.exact(LocalTime.of(hour, minute)), t.skip(i + 1, "h", "hrs", "hours"));
    }

    private static boolean minutesFollow(Tokens t, int i, String separator) {
        return t.isSign(i + 1, separator)
                && t.isGlued(i + 1)
                && t.isGlued(i + 2)
                && t.figures(i + 2) == 2
                && t.number(i + 2) < 60;
    }

    private static @Nullable Match<ClockSense> withMinutes(Tokens t, int i, boolean exact) {
        int hour = t.number(i);
        int minute = t.number(i + 2);
        int end = i + 3;
        if (minutesFollow(t, i + 2, ":")) {
            end = i + 5;
        }
        if (hour == 24) {
            return null;
        }
        if (!exact || (meridiem(t, end) != 0 && hour >= 1 && hour <= 12)) {
            return halfOfDay(t, hour, minute, end, false);
        }
        int after = afterMeridiem(t, end);
        return new Match<>(
                ClockSense.exact(LocalTime.of(hour, minute)), t.is(after, "h", "hrs", "uhr") ? after + 1 : after);
    }

    private static @Nullable Match<ClockSense> hour(Tokens t, int hour, int end, boolean expected, boolean exact) {
        if (meridiem(t, end) != 0 && hour >= 1 && hour <= 12) {
            return halfOfDay(t, hour, 0, end, false);
        }
        int after = t.is(end, "o'clock", "oclock") ? end + 1 : end;
        if ((!expected && after == end) || (after == end && isCountedOrNamed(t, end))) {
            return null;
        }
        if (exact) {
            return hour == 24
                    ? new Match<>(ClockSense.atMidnight(), after)
                    : new Match<>(ClockSense.exact(LocalTime.of(hour, 0)), after);
        }
        return hour < 1 || hour > 12 ? null : new Match<>(ClockSense.bare(hour, 0, after == end), after);
    }

    /** "at 9 Main Street", "at 3 percent": the number belongs to what follows. */
    private static boolean isCountedOrNamed(Tokens t, int next) {
        boolean capital = Character.isUpperCase((t.get(next).raw() + " ").charAt(0));
        return COUNTED.contains(t.word(next)) || (capital && !DateWords.isDateWord(t, next));
    }

    private static Match<ClockSense> halfOfDay(Tokens t, int hour, int minute, int end, boolean plain) {
        int half = meridiem(t, end);
        if (half == 0 || hour > 12) {
            return new Match<>(ClockSense.bare(hour, minute, plain), end);
        }
        LocalTime time = LocalTime.of(hour % 12 + (half > 0 ? 12 : 0), minute);
        return new Match<>(ClockSense.exact(time), afterMeridiem(t, end));
    }

    /** -1 for am, 1 for pm, 0 for neither. */
    private static int meridiem(Tokens t, int i) {
        if (t.is(i, "am", "pm")) {
            return t.is(i, "am") ? -1 : 1;
        }
        boolean dotted = t.is(i, "a", "p") && t.isSign(i + 1, ".") && t.is(i + 2, "m") && t.isGlued(i + 2);
        return dotted ? (t.is(i, "a") ? -1 : 1) : 0;
    }

    private static int afterMeridiem(Tokens t, int i) {
        if (t.is(i, "am", "pm")) {
            return i + 1;
        }
        if (meridiem(t, i) == 0) {
            return i;
        }
        return t.isSign(i + 3, ".") && t.isGlued(i + 3) ? i + 4 : i + 3;
    }
}
