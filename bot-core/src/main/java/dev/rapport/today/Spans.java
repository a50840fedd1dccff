package dev.rapport.today;

import dev.rapport.rhythm.Rhythm;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and stretches of time as one says them. */
public final class Spans {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter FAR_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private Spans() {}

    /** "today", "tomorrow", "yesterday", else "on Friday 27 November", with the year where it is another one. */
    public static String on(LocalDate day, LocalDate today) {
        return switch ((int) Math.clamp(ChronoUnit.DAYS.between(today, day), -2, 2)) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            case -1 -> "yesterday";
            default -> "on " + (day.getYear() == today.getYear() ? DAY : FAR_DAY).format(day);
        };
    }

    /** "by today", "by Friday 27 November". */
    public static String by(LocalDate day, LocalDate today) {
        return "by " + day(day, today);
    }

    /** "today", "Friday 27 November". */
    public static String day(LocalDate day, LocalDate today) {
        String on = on(day, today);
        return on.startsWith("on ") ? on.substring(3) : on;
    }

    /** "1 day", "30 days". */
    static String days(long count) {
        return words(count, Rhythm.Unit.DAY);
    }

    /** Whole days, weeks, months or years, never rounded up: "9 days", "8 weeks", "5 months". */
    static String words(long days) {
        return words(days, natural(days));
    }

    /** The gap in words beside the wished rhythm: "8 weeks since your call, you aim for 6". */
    static String beside(long days, String since, Rhythm rhythm) {
        var unit = unitBeside(days, rhythm);
        boolean same = unit == rhythm.unit() && rhythm.count() > 1;
        return words(days, unit) + " since " + since + ", you aim for " + (same ? rhythm.count() : often(rhythm));
    }

    /** "once a week", "every 6 weeks". */
    static String often(Rhythm rhythm) {
        String unit = rhythm.unit().word();
        return rhythm.count() == 1 ? "once a " + unit : "every " + rhythm.count() + " " + unit + "s";
    }

    /** The rhythm's own unit where the gap shows in it to be longer, else the natural one, else a finer one. */
    private static Rhythm.Unit unitBeside(long days, Rhythm rhythm) {
        long own = count(days, rhythm.unit());
        if (own > rhythm.count() && own <= 26) {
            return rhythm.unit();
        }
        var natural = natural(days);
        return natural == rhythm.unit() && own <= rhythm.count() && natural != Rhythm.Unit.DAY
                ? Rhythm.Unit.values()[natural.ordinal() - 1]
                : natural;
    }

    private static Rhythm.Unit natural(long days) {
        if (days < 14) {
            return Rhythm.Unit.DAY;
        }
        if (days < 84) {
            return Rhythm.Unit.WEEK;
        }
        return days < 731 ? Rhythm.Unit.MONTH : Rhythm.Unit.YEAR;
    }

    private static long count(long days, Rhythm.Unit unit) {
        return (long) Math.floor(days / unit.days() + 1e-9);
    }

    private static String words(long days, Rhythm.Unit unit) {
        long count = count(days, unit);
        return count + " " + unit.word() + (count == 1 ? "" : "s");
    }
}
