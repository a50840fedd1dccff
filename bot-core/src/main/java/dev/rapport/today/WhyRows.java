package dev.rapport.today;

import dev.rapport.contact.Contact;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind.Medium;
import dev.rapport.network.Tie;
import dev.rapport.reciprocity.Ledger;
import dev.rapport.strength.MutualReading;
import dev.rapport.strength.Strength;
import dev.rapport.strength.StrengthTerms;
import dev.rapport.today.Why.Row;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The terms of strength and priority as rows to read. */
final class WhyRows {
    private WhyRows() {}

    static List<Row> strength(Contact contact, StrengthTerms terms, Optional<Interaction> last, ZonedDateTime time) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("Strength", reading(terms.strength())));
        if (last.isEmpty()) {
            rows.add(new Row("Days in touch", "none logged yet"));
        }
        last.ifPresent(latest -> {
            var zone = time.getZone();
            String on = Spans.on(latest.moment().date(zone), time.toLocalDate());
            rows.add(new Row("Days in touch", days(terms)));
            rows.add(new Row("Weeks with contact", Integer.toString(terms.weeks())));
            rows.add(new Row("Half-life", halfLife(contact, terms)));
            rows.add(new Row("After the last contact", figure(terms.scoreThen()) + " points " + on));
            rows.add(new Row("Fade since", fade(terms)));
        });
        if (terms.strength().overridden()) {
            rows.add(new Row("Set by you", set(terms.strength())));
        }
        return rows;
    }

    static List<Row> priority(Tie tie, Priority priority, Quarter quarter, ZonedDateTime time) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("Priority", product(priority)));
        rows.add(new Row("Importance", priority.importance() + " of 5"));
        rows.add(new Row("Level gap", levelGap(tie.contact(), priority, quarter)));
        rows.add(new Row("Urgency", urgency(tie, priority, time)));
        rows.add(new Row("Unanswered prompts", ignored(priority)));
        held(tie, time).ifPresent(rows::add);
        return rows;
    }

    static List<String> cautions(Contact contact, MutualReading mutual, Ledger ledger) {
        var cautions = new ArrayList<String>();
        String name = contact.firstName();
        if (mutual.oneSided()) {
            cautions.add("It has been you " + Numbers.word(mutual.outRunning()) + " times running.");
        }
        mutual.value()
                .ifPresent(value -> cautions.add("Both ways: %s from you, %s from %s (%s; even is 1.5)."
                        .formatted(mutual.out(), mutual.in(), name, figure(value))));
        switch (ledger.leaning()) {
            case OVER_GIVING ->
                cautions.add(
                        "You have given more here than you got: it may be time to ask " + name + " for something.");
            case IN_DEBT ->
                cautions.add("You have got more here than you gave: thank " + name + ", or offer something.");
            case EVEN -> {}
        }
        return cautions;
    }

    private static String reading(Strength strength) {
        String computed = Math.round(strength.computed()) + " of 100, "
                + strength.computedBand().word();
        return strength.overridden() ? strength.band().word() + ", as you set it" : computed;
    }

    private static String set(Strength strength) {
        return "%s; worked out it would be %s (%d of 100)"
                .formatted(strength.band().word(), strength.computedBand().word(), Math.round(strength.computed()));
    }

    private static String days(StrengthTerms terms) {
        String kinds = Arrays.stream(Medium.values())
                .filter(medium -> terms.days().containsKey(medium))
                .map(medium -> terms.days().get(medium) + " " + word(medium))
                .collect(Collectors.joining(", "));
        return terms.daysInTouch() + " (" + kinds + "); each counts once, by its closest contact";
    }

    private static String word(Medium medium) {
        return switch (medium) {
            case IN_PERSON -> "in person (3 points)";
            case LIVE -> "by call (2)";
            case WRITTEN -> "in writing (1)";
            case OTHER -> "otherwise (1)";
        };
    }

    private static String halfLife(Contact contact, StrengthTerms terms) {
        return "%d days: %d to begin with (%s), longer with every week in touch"
                .formatted(
                        Math.round(terms.halfLifeDays()),
                        Math.round(terms.firstHalfLifeDays()),
                        contact.level().word());
    }

    private static String fade(StrengthTerms terms) {
        return "%s in %s, %s points now"
                .formatted(
                        percent(terms.left()) + " left",
                        Spans.days(Math.round(terms.fadingDays())),
                        figure(terms.score()));
    }

    private static String product(Priority priority) {
        return "%s = %d x %s x %s x %s"
                .formatted(
                        figure(priority.value()),
                        priority.importance(),
                        figure(priority.levelGap()),
                        figure(priority.urgency()),
                        figure(priority.patience()));
    }

    private static String levelGap(Contact contact, Priority priority, Quarter quarter) {
        var level = contact.level();
        return "%s: %s is %s of your last quarter's talks, you aim for %s"
                .formatted(
                        figure(priority.levelGap()),
                        level.word(),
                        percent(quarter.share(level)),
                        percent(quarter.target().share(level)));
    }

    private static String urgency(Tie tie, Priority priority, ZonedDateTime time) {
        long days = Math.round(tie.gapDays(time.toInstant()));
        return "%s: %s since %s, you aim for %s (r = %s)"
                .formatted(
                        figure(priority.urgency()),
                        Spans.days(days),
                        tie.untouched() ? "you added " + tie.contact().firstName() : "the last contact",
                        Spans.often(tie.contact().rhythm()),
                        figure(priority.ratio()));
    }

    private static String ignored(Priority priority) {
        return priority.ignored() == 0
                ? "none"
                : priority.ignored() + ": each halves the priority (x " + figure(priority.patience()) + ")";
    }

    private static Optional<Row> held(Tie tie, ZonedDateTime time) {
        if (!tie.contact().cadence().prompts()) {
            return Optional.of(new Row("Prompts", "none: kept without a rhythm"));
        }
        var until = tie.attention().snoozedUntil();
        if (until == null || !until.isAfter(time.toInstant())) {
            return Optional.empty();
        }
        LocalDate day = until.atZone(time.getZone()).toLocalDate();
        return Optional.of(new Row("Snoozed", "until " + Spans.day(day, time.toLocalDate())));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
