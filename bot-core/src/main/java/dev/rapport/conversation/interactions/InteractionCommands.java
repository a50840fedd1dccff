package dev.rapport.conversation.interactions;

import dev.rapport.conversation.CommandHandler;
import java.util.List;

/** The commands of this package. */
public final class InteractionCommands {
    private InteractionCommands() {}

    public static List<CommandHandler<?>> all() {
        return List.of(new LogCommand(), new LogAsCommand(), new LogNoteCommand(), new KnowsCommand());
    }
}
