package dev.rapport.conversation.moments;

import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.argument.DurationParser;
import dev.rapport.command.argument.Expect;
import dev.rapport.command.argument.Reading;
import dev.rapport.command.argument.SpanReading;
import dev.rapport.command.argument.TimeParser;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.command.argument.TimeReading;
import dev.rapport.command.argument.When;
import java.util.List;

/** Reads "until when": a length of time, or a moment, that takes up all that is left of a line. */
final class Until {
    private final TimeParser times = new TimeParser();
    private final DurationParser durations = new DurationParser();

    /** A moment to come; {@link When.Day} where only a day was said. */
    Parsed<When> read(Line line, Context context, String example) {
        var at = line.skipCommas().skip("for");
        if (at.atEnd()) {
            return new Parsed.Wrong<>("Until when?", example);
        }
        if (durations.parseAt(at.text(), at.at()) instanceof SpanReading.Found(var span, int consumed)
                && at.to(at.at() + consumed).atEnd()) {
            return new Parsed.Ok<>(When.At.of(span.after(context.now())));
        }
        return switch (times.parseAt(at.text(), at.at(), Reading.FORWARDS, context.now(), Expect.TIME)) {
            case TimeReading.Found(var when, int consumed, var _)
            when at.to(at.at() + consumed).atEnd() ->
                when.in(context.now().getZone()).isAfter(context.now())
                        ? new Parsed.Ok<>(when)
                        : new Parsed.Wrong<>("That moment has passed.", example);
            case TimeReading.Unclear(var question, var options, int consumed) ->
                new Parsed.Unclear<>(question, choices(options, at, consumed, context));
            case TimeReading.Wrong(var message, var _) -> new Parsed.Wrong<>(message, example);
            case TimeReading.Found _, TimeReading.None _ ->
                new Parsed.Wrong<>("I did not understand \"%s\".".formatted(Line.readable(at.rest())), example);
        };
    }

    private static List<Choice> choices(List<When> options, Line at, int consumed, Context context) {
        return options.stream()
                .map(when -> new Choice(
                        TimePhrases.label(when, context.now().toLocalDate()),
                        at.with(at.at(), at.at() + consumed, "until " + written(when))))
                .toList();
    }

    /** A moment as it can be typed. */
    static String written(When when) {
        return switch (when) {
            case When.At at ->
                at.local().toLocalDate() + " " + TimePhrases.clock(at.local().toLocalTime());
            case When.Day(var date) -> date.toString();
        };
    }
}
