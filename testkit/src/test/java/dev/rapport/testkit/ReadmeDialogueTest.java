package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Assistant;
import dev.rapport.conversation.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dialogue in the README is what happens, word for word and button by button. */
class ReadmeDialogueTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern DIALOGUE = Pattern.compile("## Two minutes with it\n.*?```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BUTTON = Pattern.compile("\\[([^]]+)]");

    /** A line that is typed, what is answered, and the buttons under it. */
    private record Exchange(String line, String answer, List<String> buttons) {
        static Exchange of(String block) {
            var parts = block.split("\n", 2);
            var buttons = BUTTON.matcher(parts[1])
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            return new Exchange(
                    parts[0].replaceFirst("^> ", ""),
                    flowing(BUTTON.matcher(parts[1]).replaceAll("")),
                    buttons);
        }
    }

    @Test
    void whatTheReadmeShowsIsWhatIsSaid() throws IOException {
        var shown = shown();
        assertThat(shown).hasSizeGreaterThan(6);

        var clock = HandClock.at("2026-11-22T13:00:00Z");
        var kept = new InMemoryStores(clock);
        var stage = new CoreStage(clock, ZoneId.of("Europe/Berlin"));
        var doorway = stage.doorway(
                Assistant.over(kept.forConversation(), new Surroundings(clock, () -> "token-of-a-test", List.of()))
                        .conversation());
        for (var exchange : shown) {
            doorway.type(exchange.line());
            var heard = doorway.heard().getLast();
            assertThat(new Exchange(exchange.line(), flowing(heard.text()), heard.buttons()))
                    .isEqualTo(exchange);
        }
    }

    private static List<Exchange> shown() throws IOException {
        var found = DIALOGUE.matcher(Files.readString(README));
        assertThat(found.find()).as("the dialogue in the README").isTrue();
        return Arrays.stream(found.group(1).strip().split("\n\n"))
                .map(Exchange::of)
                .toList();
    }

    private static String flowing(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
