package dev.rapport.conversation.account;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.command.argument.QuietPhrases;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.network.CheckIn;
import dev.rapport.network.Settings;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows what is set, each with the command that changes it at a tap or in the example. */
final class SettingsCommand implements CommandHandler<Optional<Void>> {
    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "settings",
                List.of("preferences", "my settings"),
                Section.YOURSELF,
                "shows your time zone, check-ins, budget and quiet times",
                List.of("settings"));
    }

    @Override
    public Parsed<Optional<Void>> read(String beginning, Line line, Context context) {
        return new Parsed.Ok<>(Optional.empty());
    }

    @Override
    public Outcome handle(Optional<Void> request, Turn turn) {
        var settings = turn.network().settings();
        var facts = List.of(
                fact("Time zone", turn.network().zone().getId()),
                fact("Check-in", checkIn(settings.checkIn(), turn.now().toLocalDate())),
                fact("Budget", budget(settings.budget())),
                fact("Quiet", quiet(settings)));
        String summary = facts.stream()
                .map(fact -> fact.label() + ": " + fact.value().plain())
                .collect(Collectors.joining(". ", "", "."));
        var buttons = List.of(
                settings.checkIn().recurrence() == null
                        ? Button.of("Check-in Mondays 9:00", "checkin weekly on monday at 9:00")
                        : Button.of("No check-ins", "checkin off"),
                QuietPhrases.of(settings.quiet()).isEmpty()
                        ? Button.of("Quiet 18:00 to 8:00", "quiet 18:00-8:00")
                        : Button.of("Quiet off", "quiet off"),
                Button.of("Help", "help section:ACT"));
        return Outcome.tell(Reply.of(summary, List.of(new Block.Facts(facts), new Block.Buttons(buttons))));
    }

    private static Block.Fact fact(String label, String value) {
        return new Block.Fact(label, Words.of(value));
    }

    private static String checkIn(CheckIn checkIn, LocalDate today) {
        var recurrence = checkIn.recurrence();
        if (recurrence == null) {
            return "none";
        }
        String when = TimePhrases.every(recurrence);
        var paused = checkIn.pausedUntil();
        return paused == null || !checkIn.pausedOn(today) ? when : when + ", paused until " + TimePhrases.full(paused);
    }

    private static String budget(int budget) {
        return budget + (budget == 1 ? " person a week" : " people a week");
    }

    private static String quiet(Settings settings) {
        String quiet = QuietPhrases.of(settings.quiet());
        return quiet.isEmpty() ? "none" : quiet;
    }
}
