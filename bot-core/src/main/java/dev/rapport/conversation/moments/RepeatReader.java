package dev.rapport.conversation.moments;

import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.argument.Expect;
import dev.rapport.command.argument.Reading;
import dev.rapport.command.argument.RecurrenceReading;
import dev.rapport.command.argument.RhythmParser;
import dev.rapport.command.argument.TimeParser;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.command.argument.TimeReading;
import dev.rapport.command.argument.When;
import dev.rapport.reply.Words;
import dev.rapport.rhythm.Recurrence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads on which days a reminder repeats: at the beginning of what was said, after a time of day, or at its very end. */
final class RepeatReader {
    static final String EXAMPLE = "remind me every other friday at 16:00 to plan the coffees";

    /** What would begin, end or thin out a series: there are no such series. */
    private static final Pattern BOUNDS = Pattern.compile(
            "(?:starting|beginning|from|until|till|except|excluding|for \\w+ (?:times|weeks|months))\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOCK =
            Pattern.compile("\\s*(?:at )?(?:\\d{1,2}(?:[:.]\\d{2})?\\s*(?:am|pm)?|noon)\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED =
            Pattern.compile("\\b(?:the|a|an|my|our|your|this|that|next|last|for|of)\\s+$", Pattern.CASE_INSENSITIVE);

    private final RhythmParser rhythms = new RhythmParser();
    private final TimeParser times = new TimeParser();

    /**
     * What repeats, and where the rest stands.
     *
     * @param timeSaid false where 9:00 stands for a time that was not said
     * @param from where what to be reminded of begins
     * @param to the offset before which it ends
     */
    record Repeating(Recurrence recurrence, boolean timeSaid, List<Recurrence> others, Line from, int to) {}

    /** What stands first; empty if nothing repeats there. */
    Optional<Parsed<Repeating>> first(Line line, Context context) {
        return atStart(line, context).or(() -> afterTime(line, context));
    }

    /** {@code remind 3 every monday at 9:00}; empty if that is not what was said. */
    Optional<Parsed<RemindRequest>> change(Line line, Context context) {
        return ItemNumber.at(line)
                .flatMap(item -> atStart(item.after(), context)
                        .<Parsed<RemindRequest>>map(read ->
                                read.then(found -> found.from().atEnd()
                                        ? new Parsed.Ok<>(new RemindRequest.Change(
                                                item.number(), found.recurrence(), found.timeSaid()))
                                        : new Parsed.Wrong<>(
                                                "I did not understand \"%s\"."
                                                        .formatted(Line.readable(
                                                                found.from().rest())),
                                                "remind 3 every monday at 9:00"))));
    }

    private Optional<Parsed<Repeating>> atStart(Line line, Context context) {
        return repeating(
                rhythms.recurrenceAt(line.text(), line.at(), context.now(), Expect.FREE_TEXT),
                line,
                line.at(),
                line.text().length());
    }

    /** "at 9 every weekday to ..." */
    private Optional<Parsed<Repeating>> afterTime(Line line, Context context) {
        if (!(times.parseAt(line.text(), line.at(), Reading.FORWARDS, context.now(), Expect.FREE_TEXT)
                instanceof TimeReading.Found(When.At at, int consumed, var _))) {
            return Optional.empty();
        }
        if (!CLOCK.matcher(line.text().substring(line.at(), line.at() + consumed))
                .matches()) {
            return Optional.empty();
        }
        var days = line.to(line.at() + consumed).skipCommas();
        if (!(rhythms.recurrenceAt(days.text(), days.at(), context.now(), Expect.FREE_TEXT)
                        instanceof RecurrenceReading.Found(var _, boolean timeSaid, int length, var _))
                || timeSaid) {
            return Optional.empty();
        }
        String said = days.text().substring(days.at(), days.at() + length).strip() + " at "
                + TimePhrases.clock(at.local().toLocalTime());
        return atStart(Line.of(said + " " + days.to(days.at() + length).rest()), context);
    }

    /** What stands at the very end; empty if nothing repeats there. "Prepare the weekly" is no rhythm. */
    Optional<Parsed<Repeating>> last(Line line, Context context) {
        var found = rhythms.recurrenceAtEnd(line.text(), context.now());
        boolean named = NAMED.matcher(line.text().substring(0, found.start())).find();
        return found.start() <= line.at() || named
                ? Optional.empty()
                : repeating(found.reading(), line, found.start(), found.start());
    }

    private static Optional<Parsed<Repeating>> repeating(RecurrenceReading reading, Line line, int start, int to) {
        return switch (reading) {
            case RecurrenceReading.Found(var recurrence, boolean timeSaid, int consumed, var others) -> {
                var from = start == to ? line : line.to(start + consumed);
                yield Optional.<Parsed<Repeating>>of(
                        start != to && BOUNDS.matcher(from.skipCommas().rest()).matches()
                                ? new Parsed.Wrong<>(
                                        Words.hinting(
                                                "A reminder that repeats begins at its next turn and goes on until you `cancel` it."),
                                        EXAMPLE)
                                : new Parsed.Ok<>(new Repeating(recurrence, timeSaid, others, from, to)));
            }
            case RecurrenceReading.Unclear(var question, var options, int consumed) ->
                Optional.of(new Parsed.Unclear<>(question, choices(options, line, start, consumed)));
            case RecurrenceReading.Wrong(var message, var _) -> Optional.of(new Parsed.Wrong<>(message, EXAMPLE));
            case RecurrenceReading.None _ -> Optional.empty();
        };
    }

    /** The days alone, short enough for a button. */
    private static String label(Recurrence option) {
        String words = TimePhrases.every(option);
        String days = words.substring(0, words.lastIndexOf(" at "));
        return Sentences.capital(days.startsWith("on the ") ? days.substring("on the ".length()) : days);
    }

    private static List<Choice> choices(List<Recurrence> options, Line line, int start, int consumed) {
        return options.stream()
                .map(option -> new Choice(
                        label(option), line.with(start, start + consumed, " " + TimePhrases.every(option) + " ")))
                .toList();
    }
}
