package dev.rapport.conversation.people;

import dev.rapport.conversation.CommandHandler;
import dev.rapport.identity.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The commands of this package. */
public final class PeopleCommands {
    private PeopleCommands() {}

    /** @param nameOf the platform's name of a member; empty if it knows none */
    public static List<CommandHandler<?>> all(Function<MemberId, Optional<String>> nameOf) {
        return List.of(
                new AddCommand(nameOf),
                new ShowCommand(),
                new EditCommand(nameOf),
                new RenameCommand(),
                new ListCommand(),
                new FindCommand(),
                new MergeCommand(),
                new RemoveCommand());
    }
}
