package dev.rapport.playground.inbound;

import dev.rapport.conversation.ChatEvent;
import dev.rapport.identity.Address;
import dev.rapport.playground.directory.Teammate;
import java.util.Optional;

/** What came from the page. */
public sealed interface PageEvent {
    /**
     * Words, a press or a form.
     *
     * @param id made by the page, the same when it sends the event again
     * @param words what was typed; empty for a press or a form
     * @param where the person's own conversation, the team's channel for words that begin with its name, or where the message
     *     stands whose button was pressed
     * @param message the id of the message the button or the form belongs to
     */
    record Meant(
            Teammate person,
            String id,
            Address where,
            ChatEvent event,
            Optional<String> words,
            Optional<String> message)
            implements PageEvent {}

    /** Nothing the page would send. */
    record Unreadable(ChatEvent.Ignored event) implements PageEvent {}
}
