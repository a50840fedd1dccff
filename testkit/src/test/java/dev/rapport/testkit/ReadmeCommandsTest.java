package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Assistant;
import dev.rapport.command.CommandSpec;
import dev.rapport.command.Section;
import dev.rapport.conversation.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README lists the commands that exist, in their own words. {@code -Ddocs.update=true} writes the list anew. */
class ReadmeCommandsTest {
    private static final Path README = Path.of("..", "README.md");
    private static final String FROM = "<!-- commands: made from the program -->\n";
    private static final String TO = "<!-- end of commands -->";

    @Test
    void theReadmeListsEveryCommandAsTheProgramKnowsIt() throws IOException {
        var made = sections(commands());
        var text = Files.readString(README);
        assertThat(text).as("the markers around the commands").contains(FROM, TO);
        int from = text.indexOf(FROM) + FROM.length();
        int to = text.indexOf(TO);
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(README, text.substring(0, from) + made + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to))
                .as("README.md; run this test with -Ddocs.update=true")
                .isEqualTo(made);
    }

    @Test
    void aCommandThatIsNewChangesTheList() {
        var one = new CommandSpec("wave", List.of(), Section.YOURSELF, "waves", List.of("wave at Ada"));

        assertThat(sections(List.of(one)))
                .isEqualTo("\n**Yourself**\n\n| Say | What it does |\n|---|---|\n| `wave at Ada` | waves |\n\n");
    }

    private static List<CommandSpec> commands() {
        var clock = HandClock.at("2026-11-22T13:00:00Z");
        var kept = new InMemoryStores(clock);
        return Assistant.over(kept.forConversation(), new Surroundings(clock, () -> "token", List.of()))
                .commands();
    }

    private static String sections(List<CommandSpec> commands) {
        var bySection = new ArrayList<String>();
        for (var section : Section.values()) {
            var rows = commands.stream()
                    .filter(command -> command.section() == section)
                    .map(ReadmeCommandsTest::row)
                    .collect(Collectors.joining());
            if (!rows.isEmpty()) {
                bySection.add("\n**" + section.title() + "**\n\n| Say | What it does |\n|---|---|\n" + rows);
            }
        }
        return String.join("", bySection) + "\n";
    }

    private static String row(CommandSpec command) {
        var says = command.examples().stream()
                .limit(2)
                .map(example -> "`" + example.replace("|", "\\|") + "`")
                .collect(Collectors.joining("<br>"));
        return "| " + says + " | " + command.does() + " |\n";
    }
}
