package dev.rapport.change;

import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.identity.ChangeId;
import dev.rapport.network.Edit;
import dev.rapport.network.Network;
import dev.rapport.reply.Reply;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.QueueEdit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of one owner.
 *
 * @param before the network it was computed from; the store refuses the change if that is no longer the newest
 * @param edits how {@code after} came from {@code before}; what the store keeps of interactions is changed by these
 * @param result the answer, kept for 24 hours for the same event when it comes again; null if nobody asked
 */
public record Commit(
        ChangeId change,
        Instant at,
        Network before,
        Network after,
        List<Edit> edits,
        Effects effects,
        UndoStep undo,
        @Nullable Reply result) {
    public Commit {
        edits = List.copyOf(edits);
    }

    /**
     * What happens together with the change.
     *
     * @param completes the claimed work that this change does; the change is refused as stale if the claim is outdated.
     *     It is taken out of the queue before {@code queue} is applied, so that the same key can be scheduled again
     */
    public record Effects(
            List<QueueEdit> queue,
            List<OutgoingMessage> messages,
            @Nullable ClaimedWork completes) {
        public static final Effects NONE = new Effects(List.of(), List.of(), null);

        public Effects {
            queue = List.copyOf(queue);
            messages = List.copyOf(messages);
        }
    }
}
