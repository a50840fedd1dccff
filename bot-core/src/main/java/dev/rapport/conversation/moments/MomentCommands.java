package dev.rapport.conversation.moments;

import dev.rapport.checkin.CheckIns;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.View;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.opening.FirstLines;
import dev.rapport.rounds.Rounds;
import dev.rapport.sharing.Colleagues;
import java.util.List;

/** The commands of this package, and the messages that stay when one of their buttons is pressed. */
public final class MomentCommands {
    private MomentCommands() {}

    public static List<CommandHandler<?>> all(
            FirstLines firstLines, CheckIns checkIns, DeliveryLog deliveries, Colleagues colleagues, Rounds rounds) {
        return List.of(
                new TodayCommand(new TodayView(colleagues)),
                ListingCommand.due(),
                new WhyCommand(),
                new RemindCommand(),
                new MeetingCommand(),
                ListingCommand.reminders(),
                DoneCommand.done(),
                DoneCommand.cancel(),
                new SnoozeCommand(),
                new SkipCommand(),
                new DraftCommand(firstLines),
                new CheckInCommand(checkIns),
                new BudgetCommand(),
                new QuietCommand(),
                new HolidaysCommand(),
                new DeliveriesCommand(deliveries, rounds),
                new StrengthCommand());
    }

    public static List<View> views(CheckIns checkIns, Colleagues colleagues) {
        return List.of(new TodayView(colleagues), new DueView(), new RemindersView(), new CheckInView(checkIns));
    }
}
