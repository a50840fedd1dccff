package dev.rapport.testkit.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Section;
import dev.rapport.conversation.Conversation;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.platform.Directory;
import dev.rapport.testkit.CoreStage;
import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.Doorway;
import dev.rapport.testkit.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What can be said is said in the scripts, understood, and so goes through every doorway. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverythingIsSaidTest {
    private static final List<String> NOT_UNDERSTOOD =
            List.of("I didn't understand", "I did not understand", "Did you mean", "For example:");

    private final Set<String> said = new HashSet<>();
    private final Set<String> understood = new HashSet<>();

    @BeforeAll
    void overhearAllScripts() throws ReflectiveOperationException {
        var scripts = new Scripts((clock, zone) -> new Overheard(new CoreStage(clock, zone), this::overhear)) {};
        for (var nested : Scripts.class.getDeclaredClasses()) {
            assertThat(nested).hasAnnotation(Nested.class);
            for (var method : nested.getSuperclass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.invoke(nested.getDeclaredConstructor(Scripts.class).newInstance(scripts));
                }
            }
        }
    }

    private void overhear(String line, List<Doorway.Heard> answers) {
        said.add(plain(line));
        if (understood(answers)) {
            understood.add(plain(line));
        }
    }

    private static boolean understood(List<Doorway.Heard> answers) {
        return answers.stream().noneMatch(answer -> NOT_UNDERSTOOD.stream().anyMatch(answer.text()::contains));
    }

    @Test
    void everyCommand() {
        assertThat(unsaid(Dialogue.commands()))
                .as("commands that no script says")
                .isEmpty();
    }

    @Test
    void everyExampleOfTheHelp() {
        assertThat(missing(Dialogue.commands().stream()
                        .flatMap(command -> command.examples().stream())
                        .toList()))
                .as("examples that no script says so that they are understood")
                .isEmpty();
    }

    @Test
    void everyLineThatIsPromisedToWork() throws IOException {
        try (var in = EverythingIsSaidTest.class.getResourceAsStream("examples.txt")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.lines()).hasSizeGreaterThan(60);
            assertThat(missing(text.lines().toList()))
                    .as("lines that no script says so that they are understood")
                    .isEmpty();
        }
    }

    @Test
    void whatNobodySaysIsFound() {
        var wave = new CommandSpec("wave", List.of("greet"), Section.YOURSELF, "waves", List.of("wave at Ada"));
        assertThat(unsaid(List.of(wave))).containsExactly("wave");
        assertThat(missing(wave.examples())).containsExactly("wave at Ada");
    }

    @Test
    void whatIsSaidButNotUnderstoodIsFound() {
        assertThat(said).contains("unod", "remind me on 31 november to call the dean");
        assertThat(understood).doesNotContain("unod").contains("remind me on 31 november to call the dean");
        assertThat(understood(
                        List.of(answer("I know no time zone for Atlantis. For example: `timezone Europe/Berlin`"))))
                .isFalse();
    }

    private static Doorway.Heard answer(String text) {
        return new Doorway.Heard(text, List.of(), Map.of(), false);
    }

    private List<String> unsaid(List<CommandSpec> commands) {
        return commands.stream()
                .filter(command -> command.beginnings()
                        .noneMatch(words -> said.stream().anyMatch(line -> (line + " ").startsWith(words + " "))))
                .map(CommandSpec::word)
                .toList();
    }

    private List<String> missing(List<String> lines) {
        return lines.stream().filter(line -> !understood.contains(plain(line))).toList();
    }

    private static String plain(String line) {
        return line.toLowerCase(Locale.ROOT).replaceFirst("^/network ", "");
    }

    /** A stage on which somebody listens to every line that is typed and to what is answered. */
    private record Overheard(Stage stage, BiConsumer<String, List<Doorway.Heard>> listener) implements Stage {
        @Override
        public List<Directory> directories() {
            return stage.directories();
        }

        @Override
        public MessageGateway gateway() {
            return stage.gateway();
        }

        @Override
        public Doorway doorway(Conversation conversation) {
            var doorway = stage.doorway(conversation);
            return new Doorway() {
                private final List<Heard> waiting = new ArrayList<>();

                @Override
                public void type(String line) {
                    waiting.addAll(doorway.heard());
                    doorway.type(line);
                    var answers = doorway.heard();
                    listener.accept(line, answers);
                    waiting.addAll(answers);
                }

                @Override
                public void press(String label) {
                    doorway.press(label);
                }

                @Override
                public void submit(Map<String, String> values) {
                    doorway.submit(values);
                }

                @Override
                public List<Heard> heard() {
                    waiting.addAll(doorway.heard());
                    var all = List.copyOf(waiting);
                    waiting.clear();
                    return all;
                }
            };
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}
