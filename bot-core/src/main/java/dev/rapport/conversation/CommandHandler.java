package dev.rapport.conversation;

import dev.rapport.command.Command;

/**
 * A command with what it does.
 *
 * @param <R> what was asked for, understood
 */
public interface CommandHandler<R> extends Command<R> {
    /** Works out what to change and what to say; stores nothing. May be called again when the network has moved on. */
    Outcome handle(R request, Turn turn);
}
