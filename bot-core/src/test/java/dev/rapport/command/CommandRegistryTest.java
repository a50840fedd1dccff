package dev.rapport.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandRegistryTest {
    @Test
    void aWordThatTwoCommandsClaimStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandRegistry.of(List.of(command("snooze"), command("remind", "snooze"))))
                .withMessage("\"snooze\" is claimed by both snooze and remind");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandRegistry.of(List.of(command("log", "met"), command("meet", "met"))))
                .withMessage("\"met\" is claimed by both log and meet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandRegistry.of(List.of(command("log", "log"))))
                .withMessage("\"log\" is claimed by both log and log");
    }

    @Test
    void theLongestBeginningWinsWhateverTheOrder() {
        var meet = command("meeting", "meet");
        var meetWith = command("meet with");
        for (var both : List.of(List.of(meet, meetWith), List.of(meetWith, meet))) {
            var registry = CommandRegistry.of(both);
            assertThat(found(registry, "Meet with Ada")).contains("meet with");
            assertThat(found(registry, "meet without haste")).contains("meeting");
            assertThat(found(registry, "meetings")).isEmpty();
        }
    }

    private static Optional<String> found(CommandRegistry<Command<String>> registry, String line) {
        return registry.find(Line.of(line)).map(found -> found.command().spec().word());
    }

    private static Command<String> command(String word, String... aliases) {
        var spec = new CommandSpec(word, List.of(aliases), Section.ACT, "does something", List.of(word + " Ada"));
        return new Command<>() {
            @Override
            public CommandSpec spec() {
                return spec;
            }

            @Override
            public Parsed<String> read(String beginning, Line line, Context context) {
                return new Parsed.Ok<>(line.rest());
            }
        };
    }
}
