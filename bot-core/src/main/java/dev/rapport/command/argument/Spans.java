package dev.rapport.command.argument;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lengths of time: "20 minutes", "half an hour", "a couple of weeks", "1.5 hours", "1h30", "a few days". */
final class Spans {

    /** A unit as it is said; a fortnight or a quarter is several of a smaller one. */
    record Unit(int count, ChronoUnit unit) {}

    private static final Map<String, Unit> UNITS = units();

    private Spans() {}

    private static Map<String, Unit> units() {
        Map<String, Unit> all = new HashMap<>();
        put(all, "second seconds sec secs s", 1, ChronoUnit.SECONDS);
        put(
                all,
                "minute minutes min mins m minuts mintues minutse minues minuets miutes minits",
                1,
                ChronoUnit.MINUTES);
        put(all, "hour hours hr hrs h hour's hurs horus huors", 1, ChronoUnit.HOURS);
        put(all, "day days d day's dyas dasy", 1, ChronoUnit.DAYS);
        put(all, "week weeks wk wks w week's weesk wekes weeek wek weks", 1, ChronoUnit.WEEKS);
        put(all, "fortnight fortnights", 2, ChronoUnit.WEEKS);
        put(all, "month months mo mos mth mths month's moths montsh mounths monhts monts", 1, ChronoUnit.MONTHS);
        put(all, "quarter quarters", 3, ChronoUnit.MONTHS);
        put(all, "year years yr yrs y year's yeasr", 1, ChronoUnit.YEARS);
        return Map.copyOf(all);
    }

    private static void put(Map<String, Unit> all, String words, int count, ChronoUnit unit) {
        for (String word : words.split(" ")) {
            all.put(word, new Unit(count, unit));
        }
    }

    static @Nullable Unit unit(Tokens t, int i) {
        return UNITS.get(t.word(i));
    }

    /** The longest length that starts here. */
    static @Nullable Match<SpanSense> at(Tokens t, int i) {
        Match<SpanSense> first = one(t, i);
        if (first == null) {
            return null;
        }
        Match<SpanSense> all = first;
        while (!all.value().isVague()) {
            int next = t.skip(t.isSign(all.end(), ",") ? all.end() + 1 : all.end(), "and");
            Match<SpanSense> more = t.number(next) < 0 && next == all.end() ? null : one(t, next);
            if (more == null || more.value().isVague()) {
                break;
            }
            all = new Match<>(all.value().plus(more.value()), more.end());
        }
        return t.endsCleanly(all.end()) ? all : null;
    }

    private static @Nullable Match<SpanSense> one(Tokens t, int i) {
        if (t.is(i, "half")) {
            return half(t, i);
        }
        Match<SpanSense> quarters = quarters(t, i);
        if (quarters != null) {
            return quarters;
        }
        int few = t.are(i, "the", "next") ? i + 2 : t.skip(i, "a");
        if (t.is(few, "few", "several")) {
            int at = t.skip(few + 1, "more");
            Unit unit = unit(t, at);
            return unit == null || unit.count() > 1 ? null : new Match<>(SpanSense.few(unit.unit()), at + 1);
        }
        Match<SpanSense> decimal = decimal(t, i);
        return decimal != null ? decimal : counted(t, i);
    }

    /** "a quarter of an hour", "three quarters of an hour". */
    private static @Nullable Match<SpanSense> quarters(Tokens t, int i) {
        int at = t.skip(i, "a", "three");
        boolean hour = t.is(at, "quarter", "quarters") && t.is(t.skip(t.skip(at + 1, "of"), "an", "a"), "hour");
        int end = t.skip(t.skip(at + 1, "of"), "an", "a") + 1;
        return hour ? new Match<>(SpanSense.of(t.is(i, "three") ? 45 : 15, ChronoUnit.MINUTES), end) : null;
    }

    /** "half an hour", "half a day" (12 hours), "half a year". */
    private static @Nullable Match<SpanSense> half(Tokens t, int i) {
        int at = t.skip(i + 1, "a", "an");
        Unit unit = unit(t, at);
        return unit == null || unit.count() > 1 ? null : halfOf(unit.unit(), at + 1);
    }

    private static @Nullable Match<SpanSense> halfOf(ChronoUnit unit, int end) {
        return switch (unit) {
            case HOURS -> new Match<>(SpanSense.of(30, ChronoUnit.MINUTES), end);
            case MINUTES -> new Match<>(SpanSense.of(30, ChronoUnit.SECONDS), end);
            case DAYS -> new Match<>(SpanSense.of(12, ChronoUnit.HOURS), end);
            case YEARS -> new Match<>(SpanSense.of(6, ChronoUnit.MONTHS), end);
            default -> null;
        };
    }

    private static @Nullable Match<SpanSense> decimal(Tokens t, int i) {
        boolean shape = t.number(i) >= 0
                && (t.isSign(i + 1, ".") || t.isSign(i + 1, ","))
                && t.isGlued(i + 1)
                && t.isGlued(i + 2)
                && t.figures(i + 2) == 1;
        Unit unit = shape ? unit(t, i + 3) : null;
        if (unit == null) {
            return null;
        }
        int tenths = t.number(i) * 10 + t.number(i + 2);
        return switch (unit.unit()) {
            case HOURS -> positive(tenths * 6, ChronoUnit.MINUTES, i + 4);
            case YEARS -> tenths % 5 == 0 ? positive(tenths / 5 * 6, ChronoUnit.MONTHS, i + 4) : null;
            default -> null;
        };
    }

    private static @Nullable Match<SpanSense> counted(Tokens t, int i) {
        Match<Integer> count = count(t, i);
        if (count == null) {
            return null;
        }
        boolean half = t.is(count.end(), "and") && t.is(count.end() + 1, "a") && t.is(count.end() + 2, "half");
        int at = half ? count.end() + 3 : count.end();
        Unit unit = unit(t, at);
        if (unit == null) {
            return null;
        }
        Match<SpanSense> whole =
                positive((int) Math.min((long) count.value() * unit.count(), Integer.MAX_VALUE), unit.unit(), at + 1);
        boolean halfAfter = t.are(at + 1, "and", "a", "half");
        Match<SpanSense> extra = half || halfAfter ? halfOf(unit.unit(), halfAfter ? at + 4 : at + 1) : null;
        if (whole == null || ((half || halfAfter) && extra == null)) {
            return null;
        }
        return extra == null
                ? hoursAndMinutes(t, whole, unit)
                : new Match<>(whole.value().plus(extra.value()), extra.end());
    }

    /** "1h30". */
    private static Match<SpanSense> hoursAndMinutes(Tokens t, Match<SpanSense> hours, Unit unit) {
        int at = hours.end();
        boolean shape = unit.unit() == ChronoUnit.HOURS && t.isGlued(at) && t.figures(at) == 2 && t.number(at) < 60;
        if (!shape || (t.isGlued(at + 1) && unit(t, at + 1) != null)) {
            return hours;
        }
        return new Match<>(hours.value().plus(SpanSense.of(t.number(at), ChronoUnit.MINUTES)), at + 1);
    }

    private static @Nullable Match<Integer> count(Tokens t, int i) {
        if (t.is(i, "a", "an")) {
            return t.is(i + 1, "couple") ? new Match<>(2, t.skip(i + 2, "of")) : new Match<>(1, i + 1);
        }
        if (t.is(i, "couple")) {
            return new Match<>(2, t.skip(i + 1, "of"));
        }
        return t.is(i, "the") && t.is(i + 1, "next") ? count(t, i + 2) : Numbers.count(t, i);
    }

    private static @Nullable Match<SpanSense> positive(int amount, ChronoUnit unit, int end) {
        return amount < 1 ? null : new Match<>(SpanSense.of(amount, unit), end);
    }
}
