package dev.rapport.conversation.moments;

import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.View;
import dev.rapport.opening.FirstLines;
import java.util.List;

/** The commands of this package, and the messages that stay when one of their buttons is pressed. */
public final class MomentCommands {
    private MomentCommands() {}

    public static List<CommandHandler<?>> all(FirstLines firstLines) {
        return List.of(
                new TodayCommand(),
                new DueCommand(),
                new WhyCommand(),
                new RemindCommand(),
                new RemindersCommand(),
                DoneCommand.done(),
                DoneCommand.cancel(),
                new SnoozeCommand(),
                new SkipCommand(),
                new DraftCommand(firstLines),
                new BudgetCommand(),
                new QuietCommand(),
                new StrengthCommand());
    }

    public static List<View> views() {
        return List.of(new TodayView(), new DueView(), new RemindersView());
    }
}
