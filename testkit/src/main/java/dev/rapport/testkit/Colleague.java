package dev.rapport.testkit;

import dev.rapport.conversation.Conversation;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.reply.Reply;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody else in the workspace of whoever spoke first, without a platform. */
final class Colleague {
    static final String USER = "U0COLLEAGUE";

    private final Conversation conversation;
    private final InMemoryStores stores;
    private @Nullable CoreDoorway doorway;

    Colleague(Conversation conversation, InMemoryStores stores) {
        this.conversation = conversation;
        this.stores = stores;
    }

    void says(List<String> lines) {
        lines.forEach(doorway()::type);
    }

    /** Hears a message that is for this address, if that is the colleague's. */
    boolean hears(Address to, Reply reply) {
        if (!to.conversation().equals("dm-" + USER)) {
            return false;
        }
        doorway().receive(reply);
        return true;
    }

    CoreDoorway doorway() {
        var known = doorway;
        if (known == null) {
            var workspace = stores.everybody().all().getFirst().id().workspace();
            known = new CoreDoorway(conversation, new MemberId(workspace, USER), ZoneId.of("Europe/Berlin"));
            doorway = known;
        }
        return known;
    }
}
