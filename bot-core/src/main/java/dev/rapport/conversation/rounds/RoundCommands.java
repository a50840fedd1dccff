package dev.rapport.conversation.rounds;

import dev.rapport.conversation.CommandHandler;
import dev.rapport.rounds.Rounds;
import java.util.ArrayList;
import java.util.List;

/** The commands of this package. */
public final class RoundCommands {
    private RoundCommands() {}

    public static List<CommandHandler<?>> all(Rounds rounds) {
        var acting = new Acting(rounds);
        var all = new ArrayList<CommandHandler<?>>(List.of(
                new IntrosCommand(acting),
                new JoinCommand(acting),
                new LeaveCommand(acting),
                new SkipRoundCommand(acting),
                ComingCommand.yes(acting),
                ComingCommand.no(acting),
                new AvoidCommand(rounds),
                new ProfileCommand()));
        for (var kind : GroupAnswerCommand.Kind.values()) {
            all.add(new GroupAnswerCommand(kind, acting));
        }
        return List.copyOf(all);
    }
}
