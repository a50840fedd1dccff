package dev.rapport.conversation.interactions;

import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.argument.Expect;
import dev.rapport.command.argument.Reading;
import dev.rapport.command.argument.TimeParser;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.command.argument.TimeReading;
import dev.rapport.command.argument.When;
import dev.rapport.conversation.interactions.LogRequest.Note;
import dev.rapport.conversation.interactions.LogRequest.Promised;
import dev.rapport.interaction.Promise.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a note and its markers: {@code gave:}, {@code got:}, {@code promised:}, {@code owes me:}. */
final class NoteReader {
    private static final String MARKERS = "(?:gave|got|promised|owes me)";

    /** A colon counts before a space or the end. */
    private static final Pattern MARKER = Pattern.compile("(" + MARKERS + "):(?=\\s|$)\\s*", Pattern.CASE_INSENSITIVE);

    /** A semicolon splits only before a marker. */
    private static final Pattern SPLIT =
            Pattern.compile(";\\s*(?=" + MARKERS + ":(?:\\s|$))", Pattern.CASE_INSENSITIVE);

    private static final Pattern BY = Pattern.compile("\\s(?:by|until|before)\\s+", Pattern.CASE_INSENSITIVE);

    private final TimeParser times = new TimeParser();

    /** Whether a marker stands at the beginning of what is left. */
    static boolean opens(Line line) {
        return marker(line.text(), Math.min(line.at(), line.text().length())) != null;
    }

    private static @Nullable Matcher marker(String text, int offset) {
        var marker = MARKER.matcher(text).region(offset, text.length());
        return marker.lookingAt() ? marker : null;
    }

    Parsed<Note> read(Line line, Context context) {
        var parts = new Parts();
        int from = line.to(line.at()).at();
        while (from < line.text().length()) {
            var split = SPLIT.matcher(line.text());
            int end = split.find(from) ? split.start() : line.text().length();
            int next = end < line.text().length() ? split.end() : end;
            var refused = part(line, from, end, parts, context);
            if (refused != null) {
                return refused;
            }
            from = next;
        }
        return new Parsed.Ok<>(new Note(parts.text, parts.gave, parts.got, parts.promises));
    }

    private @Nullable Parsed<Note> part(Line line, int from, int end, Parts parts, Context context) {
        var marker = marker(line.text(), from);
        if (marker == null || marker.end() > end) {
            parts.text = joined(parts.text, Line.readable(line.text().substring(from, end)));
            return null;
        }
        String said = Line.readable(line.text().substring(marker.end(), end));
        switch (marker.group(1).toLowerCase(Locale.ROOT)) {
            case "gave" -> parts.gave = joined(parts.gave, said);
            case "got" -> parts.got = joined(parts.got, said);
            case "promised" -> {
                return promise(Whose.MINE, line, marker.end(), end, parts, context);
            }
            default -> {
                return promise(Whose.THEIRS, line, marker.end(), end, parts, context);
            }
        }
        return null;
    }

    private @Nullable Parsed<Note> promise(Whose whose, Line line, int from, int end, Parts parts, Context context) {
        String said = line.text().substring(0, end);
        int by = lastBy(said, from);
        var reading = by < 0
                ? new TimeReading.None()
                : times.parseAt(said, by, Reading.FORWARDS, context.now(), Expect.DEADLINE);
        return switch (reading) {
            case TimeReading.Found(var when, int consumed, var _)
            when ends(said, by + consumed) -> parts.promised(whose, said.substring(from, by), when);
            case TimeReading.Unclear(var question, var options, int consumed)
            when ends(said, by + consumed) -> unclear(line, by, by + consumed, question, options, context);
            case TimeReading.Wrong(var message, var _) ->
                new Parsed.Wrong<>(message, "log Ada coffee, promised: the figures by friday");
            case TimeReading.Found _, TimeReading.Unclear _, TimeReading.None _ ->
                parts.promised(whose, said.substring(from), null);
        };
    }

    private static Parsed<Note> unclear(
            Line line, int from, int to, String question, List<When> options, Context context) {
        var today = context.now().toLocalDate();
        return new Parsed.Unclear<>(
                question,
                options.stream()
                        .map(when -> new Parsed.Choice(
                                TimePhrases.label(when, today), line.with(from, to, " by " + when.date())))
                        .toList());
    }

    private static int lastBy(String said, int from) {
        var by = BY.matcher(said);
        int last = -1;
        int at = Math.max(0, from - 1);
        while (by.find(at)) {
            last = by.start();
            at = by.start() + 1;
        }
        return last;
    }

    private static boolean ends(String said, int offset) {
        return said.substring(Math.min(offset, said.length()))
                .replaceAll("[\\s.!,;]", "")
                .isEmpty();
    }

    private static String joined(String before, String more) {
        return before.isEmpty() ? more : before + "; " + more;
    }

    private static final class Parts {
        private String text = "";
        private String gave = "";
        private String got = "";
        private final List<Promised> promises = new ArrayList<>();

        @Nullable
        Parsed<Note> promised(Whose whose, String what, @Nullable When due) {
            String said = Line.readable(what);
            if (said.isEmpty()) {
                return new Parsed.Wrong<>("What was promised?", "log Ada coffee, promised: the figures by friday");
            }
            promises.add(new Promised(whose, said, due));
            return null;
        }
    }
}
