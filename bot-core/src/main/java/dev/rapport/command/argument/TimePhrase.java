package dev.rapport.command.argument;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One phrase about time: a preposition, then a day, a time, or both in either order.
 *
 * @param mayBeAll whether a phrase that takes the whole rest of the text is one for that alone
 */
record TimePhrase(Tokens t, Frame f, boolean mayBeAll) {

    private static final Set<String> PREPOSITIONS = Set.of("on", "at", "by", "until", "till", "til", "in");

    /** The longest phrase that starts at a place; of two that end alike the day before the time. */
    @Nullable
    Match<Meaning> at(int i) {
        Match<Meaning> first = single(i);
        Match<Meaning> second = first != null && t.is(first.end(), "or") ? single(first.end() + 1) : null;
        if (first == null || second == null) {
            return first;
        }
        List<When> all = Stream.of(first, second)
                .flatMap(named -> options(named.value()).stream())
                .distinct()
                .toList();
        return options(second.value()).isEmpty() || all.size() < 2
                ? first
                : new Match<>(new Resolver(f).choice("You named more than one.", all), second.end());
    }

    private static List<When> options(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Is(When when, List<When> _) -> List.of(when);
            case Meaning.Ask(String _, List<When> options) -> options;
            case Meaning.Refuse _ -> List.of();
        };
    }

    private @Nullable Match<Meaning> single(int i) {
        String preposition = PREPOSITIONS.contains(t.word(i)) ? t.word(i) : "";
        int start = preposition.isEmpty() ? i : i + 1;
        Match<Meaning> best = dayFirst(i, start, preposition);
        best = Match.longer(best, timeFirst(i, start, preposition));
        best = Match.longer(best, RelativeTimes.moment(t, i, f));
        best = Match.longer(best, now(start));
        best = Match.longer(dotted(start, preposition), best);
        return best == null || !t.endsCleanly(best.end()) ? null : best;
    }

    private @Nullable Match<Meaning> now(int start) {
        Match<ZonedDateTime> now = RelativeTimes.now(t, start, f);
        boolean said = now != null
                && (now.end() > start + 1
                        || f.timeExpected()
                        || (t.endsClause(now.end()) && (mayBeAll || !t.isEnd(now.end()))));
        if (now == null || !said) {
            return null;
        }
        When.At at = When.At.of(now.value().truncatedTo(ChronoUnit.SECONDS));
        return new Match<>(new Meaning.Is(at, List.of()), now.end());
    }

    private @Nullable Match<Meaning> dayFirst(int i, int start, String preposition) {
        Match<DateSense> day = preposition.equals("in")
                ? Match.longer(Match.longer(RelativeTimes.day(t, i, f), PeriodDays.at(t, i, f)), inMonth(start))
                : Match.longer(day(start), start == i ? null : RelativeTimes.day(t, start, f));
        if (day == null) {
            return null;
        }
        Match<ClockSense> time = timeAfter(day);
        boolean context = f.timeExpected()
                || !(preposition.isEmpty() || preposition.equals("at"))
                || (time != null && !time.value().plain())
                || (mayBeAll && t.isEnd(day.end()));
        if (day.value().weak() && !context) {
            return null;
        }
        Resolver resolver = new Resolver(f);
        if (time != null) {
            return new Match<>(resolver.at(day.value(), time.value()), time.end());
        }
        return t.endsCleanly(day.end()) ? new Match<>(resolver.day(day.value()), day.end()) : null;
    }

    private @Nullable Match<DateSense> day(int i) {
        Match<DateSense> best = DayWords.at(t, i, f);
        best = Match.longer(best, Weekdays.at(t, i, f));
        best = Match.longer(best, FigureDates.at(t, i, f));
        best = Match.longer(best, MonthDates.at(t, i, f));
        best = Match.longer(best, Periods.at(t, i, f));
        best = Match.longer(best, PeriodDays.at(t, i, f));
        return Match.longer(best, RelativeTimes.day(t, i, f));
    }

    private @Nullable Match<DateSense> inMonth(int start) {
        if (f.deadline() && MonthDates.isYear(t, start)) {
            return new Match<>(DateSense.of(LocalDate.of(t.number(start), 12, 31)), start + 1);
        }
        return Match.longer(MonthDates.monthAlone(t, start, f), Periods.at(t, start, f));
    }

    /** What may follow a day: a time, perhaps after its part of the day ("tomorrow evening at 8"). */
    private @Nullable Match<ClockSense> timeAfter(Match<DateSense> day) {
        int end = day.end();
        boolean iso = end >= 5 && t.figures(end - 5) == 4 && t.isSign(end - 2, "-");
        if (iso && t.is(end, "t") && t.isGlued(end) && t.isGlued(end + 1)) {
            Match<ClockSense> time = ClockTimes.at(t, end + 1, false);
            return time == null ? null : new Match<>(time.value().literal(), time.end());
        }
        if (!t.endsCleanly(end)) {
            return null;
        }
        boolean dash = t.isSign(end, "-") && !t.isGlued(end);
        int at = t.isSign(end, ",") || dash ? end + 1 : end;
        DayPart part = day.value().part() == null ? DayPart.of(t, at) : null;
        Match<ClockSense> whole = part == null ? ClockTimes.part(t, at) : new Match<>(ClockSense.of(part), at + 1);
        if (part != null && !t.endsCleanly(at + 1)) {
            return null;
        }
        Match<ClockSense> time = clock(whole == null ? at : whole.end());
        if (time == null) {
            return whole;
        }
        DayPart said = whole == null ? null : whole.value().part();
        ClockSense sense = iso ? time.value().literal() : time.value();
        return new Match<>(said == null ? sense : sense.in(said), time.end());
    }

    private @Nullable Match<ClockSense> clock(int i) {
        boolean at = t.is(i, "at");
        boolean dotted = t.isSign(i + 1, ".") && t.figures(i + 2) == 2 && t.endsClause(i + 3);
        return ClockTimes.at(t, at ? i + 1 : i, at || dotted || f.timeExpected());
    }

    private @Nullable Match<Meaning> timeFirst(int i, int start, String preposition) {
        if (preposition.equals("on")) {
            return null;
        }
        Match<ClockSense> time = t.is(i, "in", "at") ? ClockTimes.part(t, i) : null;
        if (time == null && !preposition.equals("in")) {
            time = ClockTimes.at(t, start, preposition.equals("at") || f.timeExpected());
        }
        if (time == null) {
            return null;
        }
        Resolver resolver = new Resolver(f);
        int on = t.skip(t.isSign(time.end(), ",") ? time.end() + 1 : time.end(), "on");
        Match<DateSense> day = day(on);
        return day == null || day.value().weak() || !t.endsCleanly(day.end())
                ? new Match<>(resolver.time(time.value()), time.end())
                : new Match<>(resolver.at(day.value(), time.value()), day.end());
    }

    /** "3.12" without its last full stop could be a day or a time; asked where one of them must be meant. */
    private @Nullable Match<Meaning> dotted(int start, String preposition) {
        boolean due = f.timeExpected() || Set.of("on", "by", "until", "till").contains(preposition);
        boolean shape = t.isSign(start + 1, ".")
                && t.isGlued(start + 1)
                && t.isGlued(start + 2)
                && t.figures(start) <= 2
                && t.figures(start + 2) >= 1
                && t.figures(start + 2) <= 2;
        boolean more = t.isSign(start + 3, ".") && t.isGlued(start + 3) && !t.isEnd(start + 3);
        if (!due
                || !shape
                || more
                || preposition.equals("at")
                || t.isSign(start + 3, ".")
                || !t.endsCleanly(start + 3)) {
            return null;
        }
        int day = t.number(start);
        int month = t.number(start + 2);
        if (day < 1 || day > 31 || month < 1 || month > 12) {
            return null;
        }
        Resolver resolver = new Resolver(f);
        DateSense date = new CalendarDate(day, Month.of(month), null).resolve(f);
        Stream<When> days = date.dates().stream().map(When.Day::new);
        List<When> options = new ArrayList<>(days.toList());
        if (!preposition.equals("on")
                && day < 24
                && t.figures(start + 2) == 2
                && resolver.time(ClockSense.bare(Math.max(1, day > 12 ? day - 12 : day), month, false))
                        instanceof Meaning.Is(When when, List<When> _)) {
            options.add(day > 12 ? new When.At(when.date().atTime(LocalTime.of(day, month))) : when);
        }
        String typed = t.get(start).raw() + "." + t.get(start + 2).raw();
        String lead = typed + (options.size() > 1 ? " can be read two ways." : ":");
        return new Match<>(resolver.choice(lead, options), start + 3);
    }
}
