package dev.rapport.command.argument;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The phrases of times.tsv. In a phrase that is read at the end of a text, {@code ~} marks where it begins; elsewhere where
 * it ends, if something follows. A meaning is a day, a time, "| alternative", "? question [options]", "! refusal" or "-".
 */
class TimeCorpusTest {

    private final TimeParser parser = new TimeParser();

    @ParameterizedTest
    @MethodSource("phrases")
    void everyPhraseMeansWhatTheCorpusSays(Phrase phrase) {
        String text = phrase.text().replace("~", "");
        int mark = phrase.text().indexOf('~');

        if (phrase.direction().endsWith("end")) {
            TimeParser.AtEnd end = parser.parseAtEnd(text, phrase.reading(), phrase.now(), phrase.expect());
            assertThat(words(end.reading())).isEqualTo(phrase.meaning());
            assertThat(end.start()).isEqualTo(mark < 0 ? text.length() : mark);
        } else {
            TimeReading read = parser.parseAt(text, 0, phrase.reading(), phrase.now(), phrase.expect());
            assertThat(words(read)).isEqualTo(phrase.meaning());
            assertThat(consumed(read, mark < 0 ? text.length() : mark)).isEqualTo(mark < 0 ? text.length() : mark);
        }
    }

    @Test
    void theCorpusIsLargeEnoughToBeAProof() throws IOException {
        List<Phrase> all = phrases();

        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.stream().filter(p -> !p.meaning().equals("-"))).hasSizeGreaterThanOrEqualTo(200);
        assertThat(all.stream().filter(p -> p.meaning().startsWith("?"))).hasSizeGreaterThanOrEqualTo(40);
        assertThat(all.stream().filter(p -> p.meaning().startsWith("!"))).hasSizeGreaterThanOrEqualTo(10);
        assertThat(all.stream().filter(p -> p.meaning().equals("-"))).hasSizeGreaterThanOrEqualTo(50);
    }

    record Phrase(ZonedDateTime now, String direction, String text, String meaning) {
        Reading reading() {
            return direction.startsWith("backwards") ? Reading.BACKWARDS : Reading.FORWARDS;
        }

        Expect expect() {
            return direction.contains("time")
                    ? Expect.TIME
                    : direction.contains("deadline") ? Expect.DEADLINE : Expect.FREE_TEXT;
        }
    }

    static List<Phrase> phrases() throws IOException {
        try (InputStream in = Objects.requireNonNull(TimeCorpusTest.class.getResourceAsStream("times.tsv"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(c -> new Phrase(LocalDateTime.parse(c[0]).atZone(ZoneId.of(c[1])), c[2], c[3], c[4]))
                    .toList();
        }
    }

    private static int consumed(TimeReading reading, int notCounted) {
        return switch (reading) {
            case TimeReading.Found found -> found.consumed();
            case TimeReading.Unclear unclear -> unclear.consumed();
            case TimeReading.Wrong _, TimeReading.None _ -> notCounted;
        };
    }

    private static String words(TimeReading reading) {
        return switch (reading) {
            case TimeReading.Found(When when, int _, List<When> others) ->
                others.isEmpty() ? words(when) : words(when) + " | " + words(others, ", ");
            case TimeReading.Unclear(String question, List<When> options, int _) ->
                "? " + question + " [" + words(options, "; ") + "]";
            case TimeReading.Wrong wrong -> "! " + wrong.message();
            case TimeReading.None _ -> "-";
        };
    }

    private static String words(List<When> all, String separator) {
        return all.stream().map(TimeCorpusTest::words).collect(Collectors.joining(separator));
    }

    private static String words(When when) {
        return switch (when) {
            case When.At(LocalDateTime local, boolean later) -> local + (later ? " second" : "");
            case When.Day(var date) -> date.toString();
        };
    }
}
