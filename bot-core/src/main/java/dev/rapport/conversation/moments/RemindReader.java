package dev.rapport.conversation.moments;

import dev.rapport.command.Context;
import dev.rapport.command.Lexicon.Reference;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.PersonReader;
import dev.rapport.command.argument.Expect;
import dev.rapport.command.argument.Reading;
import dev.rapport.command.argument.TimeParser;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.command.argument.TimeReading;
import dev.rapport.command.argument.When;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.moments.RemindRequest.Subject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Reads {@code remind}: a time before "to" wins, otherwise one at the very end. */
final class RemindReader {
    static final String EXAMPLE = "remind me tomorrow 9am to call the dean";

    private static final Subject NOBODY = new Subject(null, false, "");

    private final TimeParser times = new TimeParser();
    private final RepeatReader repeats = new RepeatReader();

    Parsed<RemindRequest> read(Line line, Context context) {
        if (line.atEnd() || line.rest().equalsIgnoreCase("me")) {
            return new Parsed.Ok<>(new RemindRequest.Form());
        }
        var change = repeats.change(line, context);
        if (change.isPresent()) {
            return change.get();
        }
        if (line.startsWith("to") || line.startsWith("that") || line.startsWith("for")) {
            return timed(line.skip("for"), NOBODY, context);
        }
        if (!line.startsWith("me")) {
            return context.lexicon().at(line.text(), line.to(line.at()).at()).isPresent()
                    ? about(line, true, context)
                    : timed(line, NOBODY, context);
        }
        var after = line.after("me");
        if (after.startsWith("about") && names(after.after("about"), context)) {
            return about(after.after("about"), false, context);
        }
        return timed(after, NOBODY, context);
    }

    private static boolean names(Line line, Context context) {
        return context.lexicon()
                .at(line.text(), line.at())
                .filter(r -> !(r instanceof Reference.Colleague))
                .isPresent();
    }

    private Parsed<RemindRequest> about(Line line, boolean shorthand, Context context) {
        return PersonReader.read(line, context, "remind me about Ada next tuesday 9am: send the deck")
                .then(named -> timed(named.after(), about(named.contact().id(), shorthand), context));
    }

    private static Subject about(ContactId contact, boolean shorthand) {
        return new Subject(contact, shorthand, "");
    }

    private Parsed<RemindRequest> timed(Line line, Subject subject, Context context) {
        var at = line.skipCommas();
        var repeating = repeats.first(at, context);
        if (repeating.isPresent()) {
            return again(subject, repeating.get(), context);
        }
        var first = first(at, context);
        return switch (times.asMoment(first, context.now())) {
            case TimeReading.Found(var when, int consumed, var others) -> {
                var part = new Part(at.to(at.at() + consumed), at.text().length(), timeSaid(first));
                yield once(subject, part, when, others, context);
            }
            case TimeReading.Unclear unclear -> unclear(unclear, at, at.at(), context);
            case TimeReading.Wrong(var message, var _) -> new Parsed.Wrong<>(message, EXAMPLE);
            case TimeReading.None _ -> atEnd(at, subject, context);
        };
    }

    /** What stands before "to" is a time if it can be one ("mon 10"); elsewhere a bare number is none. */
    private TimeReading first(Line at, Context context) {
        var beforeTask = times.parseAt(at.text(), at.at(), Reading.FORWARDS, context.now(), Expect.TIME);
        int consumed = switch (beforeTask) {
            case TimeReading.Found found -> found.consumed();
            case TimeReading.Unclear unclear -> unclear.consumed();
            case TimeReading.Wrong _, TimeReading.None _ -> 0;
        };
        return consumed > 0 && at.to(at.at() + consumed).startsWith("to")
                ? beforeTask
                : times.parseAt(at.text(), at.at(), Reading.FORWARDS, context.now(), Expect.FREE_TEXT);
    }

    /** "Tomorrow remind me to call the dean"; empty for any other line. */
    Optional<Parsed<RemindRequest>> sentence(Line line, Context context) {
        if (!(times.parseAt(line.text(), line.at(), Reading.FORWARDS, context.now(), Expect.TIME)
                instanceof TimeReading.Found(When _, int consumed, var _))) {
            return Optional.empty();
        }
        var after = line.to(line.at() + consumed).skipCommas();
        return after.startsWith("remind me")
                ? Optional.of(read(
                        Line.of("remind me " + line.text().substring(line.at(), line.at() + consumed) + " "
                                        + after.after("remind me").rest())
                                .after("remind"),
                        context))
                : Optional.empty();
    }

    private Parsed<RemindRequest> again(Subject subject, Parsed<RepeatReader.Repeating> repeating, Context context) {
        return repeating.then(found -> said(subject, found.from(), found.to(), context)
                .then(whole -> new Parsed.Ok<>(
                        new RemindRequest.Every(whole, found.recurrence(), found.timeSaid(), found.others()))));
    }

    private Parsed<RemindRequest> atEnd(Line line, Subject subject, Context context) {
        var repeating = repeats.last(line, context);
        if (repeating.isPresent()) {
            return again(subject, repeating.get(), context);
        }
        var found = times.parseAtEnd(line.text(), Reading.FORWARDS, context.now());
        if (found.start() <= line.at()) {
            return whenever(line, context);
        }
        return switch (times.asMoment(found.reading(), context.now())) {
            case TimeReading.Found(var when, int _, var others) ->
                once(subject, new Part(line, found.start(), timeSaid(found.reading())), when, others, context);
            case TimeReading.Unclear unclear -> unclear(unclear, line, found.start(), context);
            case TimeReading.Wrong(var message, var _) -> new Parsed.Wrong<>(message, EXAMPLE);
            case TimeReading.None _ -> whenever(line, context);
        };
    }

    /** Where what to be reminded of stands, and whether the time beside it has a time of day. */
    private record Part(Line from, int to, boolean timeSaid) {}

    private static boolean timeSaid(TimeReading reading) {
        return !(reading instanceof TimeReading.Found(When.Day _, int _, var _));
    }

    private Parsed<RemindRequest> once(Subject subject, Part part, When when, List<When> others, Context context) {
        return said(subject, part.from(), part.to(), context).then(whole -> {
            var moment = When.At.of(when.in(context.now().getZone()));
            return moment.in(context.now().getZone()).isAfter(context.now())
                    ? new Parsed.Ok<>(new RemindRequest.At(whole, moment, part.timeSaid(), others))
                    : new Parsed.Wrong<>("That moment has passed.", EXAMPLE);
        });
    }

    /** Of what and about whom, from what was said beside the time. */
    private Parsed<Subject> said(Subject subject, Line from, int to, Context context) {
        var start = from.skipCommas();
        if (start.rest().startsWith(":")) {
            start = start.to(start.to(start.at()).at() + 1);
        }
        start = start.skip("to").skip("that");
        if (subject.about() == null && start.startsWith("about") && names(start.after("about"), context)) {
            return PersonReader.read(start.after("about"), context, EXAMPLE)
                    .then(named -> whole(
                            about(named.contact().id(), false),
                            named.after().skipCommas().skip("to"),
                            to));
        }
        return whole(subject, start, to);
    }

    private static Parsed<Subject> whole(Subject subject, Line start, int to) {
        String text = text(start, to);
        if (text.isEmpty() && subject.about() == null) {
            return new Parsed.Wrong<>("What shall I remind you of?", EXAMPLE);
        }
        return new Parsed.Ok<>(new Subject(subject.about(), subject.shorthand(), text));
    }

    private static String text(Line start, int to) {
        String said = start.at() >= to ? "" : start.text().substring(start.at(), to);
        return Line.readable(said.startsWith(": ") ? said.substring(2) : said).replaceAll("^:\\s+", "");
    }

    private static Parsed<RemindRequest> unclear(TimeReading.Unclear unclear, Line line, int from, Context context) {
        var today = context.now().toLocalDate();
        return new Parsed.Unclear<>(
                unclear.question(),
                unclear.options().stream()
                        .map(when -> new Choice(
                                label(when, today),
                                line.with(from, from + unclear.consumed(), spaced(line, from) + Until.written(when))))
                        .toList());
    }

    /** The day alone where the time is the morning's that nobody said. */
    private static String label(When when, LocalDate today) {
        boolean morning = when instanceof When.At at && at.local().toLocalTime().equals(When.MORNING);
        return TimePhrases.label(morning ? new When.Day(when.date()) : when, today);
    }

    private static String spaced(Line line, int from) {
        return from > 0 && !Character.isWhitespace(line.text().charAt(from - 1)) ? " " : "";
    }

    /** No time was said: the likely ones, so that nothing is typed again. */
    private static Parsed<RemindRequest> whenever(Line line, Context context) {
        LocalDate today = context.now().toLocalDate();
        var options = List.<When>of(
                When.At.of(context.now().plusHours(1)),
                new When.At(today.plusDays(1).atTime(When.MORNING)),
                new When.At(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(When.MORNING)));
        var choices = options.stream()
                .distinct()
                .map(when -> new Choice(
                        TimePhrases.label(when, today), line.with(line.at(), line.at(), Until.written(when) + " ")))
                .toList();
        return new Parsed.Unclear<>("When shall I remind you?", choices);
    }
}
