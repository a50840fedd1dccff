package dev.rapport.conversation;

/** The doorway for the adapters: what happened in, what to say out. */
public interface Conversation {
    /**
     * Handles one event. Safe to call again with an event that was handled before: it acts once and answers the same.
     * Never throws: a failure of ours is an answer with a sentence and an incident id. Blocks for at most about two
     * seconds.
     */
    Answer handle(ChatEvent event);
}
