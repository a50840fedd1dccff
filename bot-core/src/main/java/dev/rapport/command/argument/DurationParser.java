package dev.rapport.command.argument;

import java.util.List;
import java.util.stream.Collectors;

/** Reads lengths of time: "2 weeks", "half an hour", "two months", "1h30". Any text is accepted, none throws. */
public final class DurationParser {

    private static final int LONGEST_PHRASE = 40;

    /** The longest length that starts at an offset, leading spaces and "for" included; what follows is not looked at. */
    public SpanReading parseAt(String text, int from) {
        if (from < 0 || from >= text.length()) {
            return new SpanReading.None();
        }
        Tokens tokens = Tokens.of(text, from, LONGEST_PHRASE);
        Match<SpanSense> found = Spans.at(tokens, tokens.skip(0, "for"));
        if (found == null) {
            return new SpanReading.None();
        }
        int consumed = tokens.endBefore(found.end()) - from;
        List<Span> spans = found.value().spans();
        return found.value().isVague()
                ? new SpanReading.Unclear(question(spans), spans, consumed)
                : new SpanReading.Found(found.value().only(), consumed);
    }

    private static String question(List<Span> spans) {
        return spans.stream()
                .map(TimePhrases::length)
                .collect(Collectors.joining(", ", "A few could be several. ", "?"));
    }
}
