package dev.rapport.conversation.rounds;

import dev.rapport.rhythm.Recurrence;
import java.time.LocalDate;
import java.util.List;

/** What is to become of a channel's rounds. */
sealed interface IntrosRequest {
    record Status() implements IntrosRequest {}

    /**
     * Rounds at a rhythm.
     *
     * @param groupSize 2 to 5
     * @param asking whether people are to be asked before each round; false leaves that as it was
     */
    record Start(Recurrence recurrence, int groupSize, boolean asking) implements IntrosRequest {}

    /** Whether people are to be asked before each round. */
    record Ask(boolean each) implements IntrosRequest {}

    record Pause(LocalDate until) implements IntrosRequest {}

    record Resume() implements IntrosRequest {}

    record Stop() implements IntrosRequest {}

    record Preview(int rounds) implements IntrosRequest {}

    /** @param page from 1 */
    record Log(int page) implements IntrosRequest {}

    record Now() implements IntrosRequest {}

    record Undo() implements IntrosRequest {}

    /** @param named empty to show who they are */
    record Organisers(List<Whom> named) implements IntrosRequest {
        public Organisers {
            named = List.copyOf(named);
        }
    }
}
