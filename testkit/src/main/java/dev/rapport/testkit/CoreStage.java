package dev.rapport.testkit;

import dev.rapport.conversation.Conversation;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Directory;
import dev.rapport.reply.Reply;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The core without a platform. */
public final class CoreStage implements Stage {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(Platform.PLAYGROUND, "demo");

    private final @Nullable ZoneId zone;
    private Consumer<Reply> person = reply -> {};

    public CoreStage(HandClock clock, @Nullable ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public List<Directory> directories() {
        return List.of();
    }

    @Override
    public MessageGateway gateway() {
        return new Listening(WORKSPACE.platform(), (to, reply) -> person.accept(reply));
    }

    @Override
    public Doorway doorway(Conversation conversation) {
        var doorway = new CoreDoorway(conversation, new MemberId(WORKSPACE, "cto"), zone);
        person = doorway::receive;
        return doorway;
    }

    @Override
    public void close() {}
}
