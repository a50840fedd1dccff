package dev.rapport.command.argument;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day of a month as it was said; it need not exist.
 *
 * @param day 1 to 99
 * @param year null if none was said
 */
record CalendarDate(int day, Month month, @Nullable Integer year) {

    private static final int FAR_BACK_DAYS = 90;

    /** The day meant in this direction of reading, or what has to be asked. */
    DateSense resolve(Frame f) {
        if (year != null) {
            return exists(year) ? DateSense.of(LocalDate.of(year, month, day)) : askForNeighbours(year, f);
        }
        int thisYear = f.today().getYear();
        int candidate = f.backwards()
                ? (first(thisYear).isAfter(f.today()) ? thisYear - 1 : thisYear)
                : (last(thisYear).isBefore(f.today()) ? thisYear + 1 : thisYear);
        if (!exists(candidate)) {
            return askForNeighbours(candidate, f);
        }
        return distant(LocalDate.of(candidate, month, day), last(thisYear), f);
    }

    /**
     * A day without a year that had to be looked for far away is asked: backwards, more than 90 days back; forwards, in the
     * next year because this year's is at most 90 days past.
     */
    static DateSense distant(LocalDate day, LocalDate thisYears, Frame f) {
        if (f.backwards()) {
            long back = ChronoUnit.DAYS.between(day, f.today());
            return back > FAR_BACK_DAYS
                    ? DateSense.ask("That is about " + TimePhrases.roughly(back) + " ago.", List.of(day))
                    : DateSense.of(day);
        }
        long passed = ChronoUnit.DAYS.between(thisYears, f.today());
        return passed > 0 && passed <= FAR_BACK_DAYS
                ? DateSense.ask(TimePhrases.dayAndMonth(thisYears) + " is past.", List.of(day))
                : DateSense.of(day);
    }

    private boolean exists(int inYear) {
        return day <= YearMonth.of(inYear, month).lengthOfMonth();
    }

    /** The day in a year, or the last one before it that exists. */
    private LocalDate first(int inYear) {
        YearMonth ym = YearMonth.of(inYear, month);
        return ym.atDay(Math.min(day, ym.lengthOfMonth()));
    }

    /** The day in a year, or the first one after it that exists. */
    private LocalDate last(int inYear) {
        return exists(inYear) ? first(inYear) : first(inYear).plusDays(1);
    }

    private DateSense askForNeighbours(int inYear, Frame f) {
        YearMonth ym = YearMonth.of(inYear, month);
        String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        boolean sayYear = inYear != f.today().getYear() || (month == Month.FEBRUARY && !Year.isLeap(inYear));
        String lead = name + (sayYear ? " " + inYear : "") + (ym.atEndOfMonth().isBefore(f.today()) ? " had " : " has ")
                + ym.lengthOfMonth() + " days.";
        return DateSense.ask(lead, List.of(ym.atEndOfMonth(), ym.atEndOfMonth().plusDays(1)));
    }
}
