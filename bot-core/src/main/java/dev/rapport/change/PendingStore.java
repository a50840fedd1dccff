package dev.rapport.change;

import dev.rapport.identity.NetworkId;
import java.util.List;
import java.util.Optional;

/** Questions that were asked back, kept for a day so that nothing typed is lost. One per network: a new one replaces it. */
public interface PendingStore {
    void ask(NetworkId network, Pending question);

    Optional<Pending> pending(NetworkId network);

    void forget(NetworkId network);

    /**
     * A question and the commands its answers stand for.
     *
     * @param id what a button of the question carries besides the number of the choice
     * @param choices whole commands, written out with what the person typed
     */
    record Pending(String id, List<Choice> choices) {
        public Pending {
            choices = List.copyOf(choices);
        }
    }

    /** What is shown and the command it stands for. */
    record Choice(String label, String command) {}
}
