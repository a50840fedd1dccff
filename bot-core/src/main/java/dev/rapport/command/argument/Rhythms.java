package dev.rapport.command.argument;

import dev.rapport.rhythm.Rhythm;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often to be in touch, as it is said: "every 6 weeks", "monthly", "twice a year", "no rhythm". */
record Rhythms(Tokens t) {

    private static final String EXAMPLE = "every 6 weeks";
    private static final RhythmReading OUT_OF_RANGE =
            new RhythmReading.Wrong("A rhythm is between 1 day and 10 years.", EXAMPLE);

    /** What was read, with nothing consumed yet, and the place after it. */
    @Nullable
    Match<RhythmReading> at(int i) {
        if (t.is(i, "no") && t.is(i + 1, "rhythm")) {
            return new Match<>(new RhythmReading.NoRhythm(0), i + 2);
        }
        Match<RhythmReading> found = adverb(i);
        if (found == null) {
            found = times(i);
        }
        if (found == null && t.is(i, "every", "each")) {
            found = every(i + 1);
        }
        return found == null || !t.endsCleanly(found.end()) ? null : found;
    }

    private @Nullable Match<RhythmReading> adverb(int i) {
        boolean twice = t.is(i, "bi") || t.is(i, "half", "semi");
        int at = twice ? (t.isSign(i + 1, "-") ? i + 2 : i + 1) : i;
        String word = (twice ? t.word(i) : "") + t.word(at);
        RhythmReading reading = switch (word) {
            case "daily", "weekdays" -> found(1, Rhythm.Unit.DAY);
            case "weekly" -> found(1, Rhythm.Unit.WEEK);
            case "fortnightly" -> found(2, Rhythm.Unit.WEEK);
            case "monthly" -> found(1, Rhythm.Unit.MONTH);
            case "quarterly" -> found(3, Rhythm.Unit.MONTH);
            case "halfyearly", "semiyearly", "semiannually" -> found(6, Rhythm.Unit.MONTH);
            case "yearly" -> found(1, Rhythm.Unit.YEAR);
            case "biennially" -> found(2, Rhythm.Unit.YEAR);
            case "biweekly" -> ask(word, new Rhythm(2, Rhythm.Unit.WEEK), new Rhythm(3, Rhythm.Unit.DAY));
            case "bimonthly" -> ask(word, new Rhythm(2, Rhythm.Unit.MONTH), new Rhythm(2, Rhythm.Unit.WEEK));
            case "biannually", "biyearly" ->
                ask(word, new Rhythm(6, Rhythm.Unit.MONTH), new Rhythm(2, Rhythm.Unit.YEAR));
            default -> null;
        };
        return reading == null ? null : new Match<>(reading, at + 1);
    }

    /** "once a month", "twice a year", "3 times a year", "once every 2 months". */
    private @Nullable Match<RhythmReading> times(int i) {
        Match<Integer> count = Numbers.count(t, i);
        boolean counted = count != null && t.is(count.end(), "times", "x");
        if (!counted && !t.is(i, "once", "twice", "thrice")) {
            return null;
        }
        int n = counted && count != null ? count.value() : t.is(i, "once") ? 1 : t.is(i, "twice") ? 2 : 3;
        int per = counted && count != null ? count.end() + 1 : i + 1;
        if (n == 1 && t.is(per, "every", "each", "in")) {
            return every(per + 1);
        }
        Spans.Unit unit = t.is(per, "a", "an", "per", "every", "each") ? Spans.unit(t, per + 1) : null;
        return unit == null || n < 1 ? null : new Match<>(perUnit(n, unit), per + 2);
    }

    private static RhythmReading perUnit(int n, Spans.Unit unit) {
        return switch (unit.unit()) {
            case YEARS -> n == 1 ? found(1, Rhythm.Unit.YEAR) : split(n, 12, Rhythm.Unit.MONTH, 365);
            case MONTHS ->
                n == 1
                        ? found(unit.count(), Rhythm.Unit.MONTH)
                        : split(n, 4 * unit.count(), Rhythm.Unit.WEEK, 30 * unit.count());
            case WEEKS ->
                n == 1
                        ? found(unit.count(), Rhythm.Unit.WEEK)
                        : split(n, 7 * unit.count(), Rhythm.Unit.DAY, 7 * unit.count());
            case DAYS -> n == 1 ? found(1, Rhythm.Unit.DAY) : OUT_OF_RANGE;
            default -> OUT_OF_RANGE;
        };
    }

    /** So many units if they divide evenly, else days. */
    private static RhythmReading split(int n, int units, Rhythm.Unit unit, int days) {
        return units % n == 0 ? found(units / n, unit) : found(days / n, Rhythm.Unit.DAY);
    }

    /** What follows "every". */
    private @Nullable Match<RhythmReading> every(int i) {
        if (t.is(i, "few", "several") || (t.is(i, "couple") && t.is(i + 1, "of"))) {
            return few(i);
        }
        Match<List<Turns>> days = new RecurrencePhrase(t).at(i - 1);
        if (days != null && (!days.value().getFirst().days().isEmpty())) {
            Turns turns = days.value().getFirst();
            boolean weekdays = turns.days().size() > 1 && turns.interval() == 1 && turns.position() == 0;
            RhythmReading reading = weekdays
                    ? found(Math.max(1, 7 / turns.days().size()), Rhythm.Unit.DAY)
                    : turns.position() == 0
                            ? found(turns.interval(), Rhythm.Unit.WEEK)
                            : found(turns.interval(), Rhythm.Unit.MONTH);
            return new Match<>(reading, days.end());
        }
        if (t.is(i, "half") && t.is(t.skip(i + 1, "a"), "year")) {
            return new Match<>(found(6, Rhythm.Unit.MONTH), t.skip(i + 1, "a") + 1);
        }
        Match<Integer> count = count(i);
        int n = count == null ? 1 : count.value();
        int at = count == null ? i : count.end();
        return unit(n, at, count != null);
    }

    private @Nullable Match<RhythmReading> unit(int n, int at, boolean counted) {
        Spans.Unit unit = t.is(at, "m") ? new Spans.Unit(1, ChronoUnit.MONTHS) : Spans.unit(t, at);
        if (unit == null) {
            boolean asked = counted && t.endsClause(at) && t.endsCleanly(at) && n >= 1 && n <= 60;
            return asked ? new Match<>(askUnit(n), at) : null;
        }
        long amount = (long) n * unit.count();
        RhythmReading reading = unit.unit().isTimeBased() || amount > 10_000
                ? OUT_OF_RANGE
                : switch (unit.unit()) {
                    case DAYS -> found((int) amount, Rhythm.Unit.DAY);
                    case WEEKS -> found((int) amount, Rhythm.Unit.WEEK);
                    case MONTHS -> found((int) amount, Rhythm.Unit.MONTH);
                    default -> found((int) amount, Rhythm.Unit.YEAR);
                };
        return new Match<>(reading, at + 1);
    }

    private @Nullable Match<Integer> count(int i) {
        if (t.is(i, "other")) {
            return new Match<>(2, i + 1);
        }
        if (t.is(i, "single")) {
            return new Match<>(1, i + 1);
        }
        Match<Integer> position = Numbers.position(t, i);
        return position != null ? position : Numbers.count(t, i);
    }

    private @Nullable Match<RhythmReading> few(int i) {
        boolean couple = t.is(i, "couple");
        int at = couple ? i + 2 : i + 1;
        Spans.Unit unit = Spans.unit(t, at);
        if (unit == null || unit.unit().isTimeBased() || unit.count() > 1) {
            return null;
        }
        Rhythm.Unit of = Rhythm.Unit.valueOf(unit.unit().name().replaceAll("S$", ""));
        RhythmReading reading = couple
                ? found(2, of)
                : unclear("A few could be several.", List.of(new Rhythm(2, of), new Rhythm(3, of), new Rhythm(4, of)));
        return new Match<>(reading, at + 1);
    }

    private static RhythmReading askUnit(int n) {
        List<Rhythm> options = Set.of(Rhythm.Unit.values()).stream()
                .sorted()
                .filter(u -> u != Rhythm.Unit.YEAR && Rhythm.isAllowed(n, u))
                .map(u -> new Rhythm(n, u))
                .toList();
        return unclear(n + " of what?", options);
    }

    private static RhythmReading ask(String word, Rhythm first, Rhythm second) {
        return unclear(Questions.capital(word) + " is used for two things.", List.of(first, second));
    }

    private static RhythmReading unclear(String lead, List<Rhythm> options) {
        List<String> named = options.stream().map(TimePhrases::every).toList();
        String all = String.join(", ", named.subList(0, named.size() - 1)) + ", or " + named.getLast();
        return new RhythmReading.Unclear(lead + " " + Questions.capital(all) + "?", options, 0);
    }

    private static RhythmReading found(int count, Rhythm.Unit unit) {
        return Rhythm.isAllowed(count, unit) ? new RhythmReading.Found(new Rhythm(count, unit), 0) : OUT_OF_RANGE;
    }
}
