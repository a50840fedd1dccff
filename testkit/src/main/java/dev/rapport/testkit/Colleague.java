package dev.rapport.testkit;

import dev.rapport.conversation.Conversation;
import dev.rapport.identity.MemberId;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody else in the workspace of whoever spoke first, without a platform. */
final class Colleague {
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

    private CoreDoorway doorway() {
        var known = doorway;
        if (known == null) {
            var workspace = stores.everybody().all().getFirst().id().workspace();
            known = new CoreDoorway(conversation, new MemberId(workspace, "U0COLLEAGUE"), ZoneId.of("Europe/Berlin"));
            doorway = known;
        }
        return known;
    }
}
