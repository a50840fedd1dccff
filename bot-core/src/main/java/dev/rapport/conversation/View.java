package dev.rapport.conversation;

import dev.rapport.reply.Reply;

/**
 * A message that is composed anew after one of its buttons was pressed: the rest of it stays, below what happened. Its
 * buttons' commands end with {@code in:name} or {@code in:name,arguments}.
 */
public interface View {
    /** Lower-case letters; one of a kind. */
    String name();

    /**
     * The message as it is now.
     *
     * @param arguments what the button carried after the name, empty if nothing; only ids and numbers
     */
    Reply compose(String arguments, Turn turn);
}
