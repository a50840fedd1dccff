package dev.rapport.conversation.account;

import dev.rapport.change.NetworkStore;
import dev.rapport.command.CommandSpec;
import dev.rapport.conversation.CommandHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The commands of this package. */
public final class AccountCommands {
    private AccountCommands() {}

    /** @param others what else can be said: the help speaks of these too */
    public static List<CommandHandler<?>> all(NetworkStore networks, List<CommandSpec> others) {
        var own = new ArrayList<CommandHandler<?>>(
                List.of(new UndoCommand(networks), new SettingsCommand(), new TimezoneCommand()));
        var specs = Stream.concat(
                        others.stream(),
                        Stream.concat(own.stream().map(CommandHandler::spec), Stream.of(HelpCommand.SPEC)))
                .toList();
        own.add(new HelpCommand(specs));
        return List.copyOf(own);
    }
}
