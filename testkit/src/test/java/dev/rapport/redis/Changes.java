package dev.rapport.redis;

import dev.rapport.change.Commit;
import dev.rapport.change.Commit.Effects;
import dev.rapport.change.UndoStep;
import dev.rapport.contact.Contact;
import dev.rapport.contact.Level;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reply.Reply;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Commits for tests of the Redis stores alone. */
public final class Changes {
    private Changes() {}

    public static Commit of(StoredHere stores, Network before, Effects effects, Consumer<NetworkDraft> edits) {
        var draft = new NetworkDraft(before, stores.networks().interactions(before));
        edits.accept(draft);
        return new Commit(
                new ChangeId("change-" + UUID.randomUUID()),
                Instant.now(),
                before,
                draft.network(),
                draft.edits(),
                effects,
                new UndoStep.Remember("it"),
                Reply.say("Done with " + before.id().value()));
    }

    public static Effects sending(String key, MemberId to, String text) {
        return new Effects(List.of(), List.of(new OutgoingMessage(new DeliveryKey(key), to, Reply.say(text))), null);
    }

    static Effects scheduling(WorkItem... items) {
        return new Effects(
                java.util.Arrays.stream(items)
                        .<QueueEdit>map(QueueEdit.Schedule::new)
                        .toList(),
                List.of(),
                null);
    }

    static void add(NetworkDraft draft, String name) {
        draft.put(Contact.named(draft.nextContact(), name, Level.STRATEGIC, Instant.now()));
    }
}
