package dev.rapport.testkit.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testkit.Dialogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The image is trained by a conversation: a line that is no command would only teach it how to refuse one. */
class TrainedLinesTest {
    private static final Path TRAINING = Path.of("..", "docker", "Train.java");
    private static final Pattern LINES = Pattern.compile("COMMANDS = List\\.of\\(([^;]*)\\);");
    private static final Pattern LINE = Pattern.compile("\"([^\"]+)\"");

    @Test
    void everyLineThatTrainsTheImageIsUnderstood() throws IOException {
        var dialogue = Dialogue.inBerlin();
        for (var line : trained()) {
            dialogue.says(line).answers("").without("I didn't understand", "For example:");
        }
    }

    @Test
    void theyAreFound() throws IOException {
        assertThat(trained()).hasSizeGreaterThan(10).contains("help", "undo");
    }

    private static List<String> trained() throws IOException {
        var lines = LINES.matcher(Files.readString(TRAINING));
        assertThat(lines.find()).isTrue();
        return LINE.matcher(lines.group(1))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
