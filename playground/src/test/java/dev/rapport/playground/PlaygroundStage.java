package dev.rapport.playground;

import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.platform.Directory;
import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.playground.directory.PlaygroundDirectory;
import dev.rapport.playground.outbound.PlaygroundGateway;
import dev.rapport.playground.outbound.Transcripts;
import dev.rapport.testkit.Doorway;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.Stage;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The playground without a web server, and the first of its team at the page. */
final class PlaygroundStage implements Stage {
    private final PlaygroundDirectory directory = new PlaygroundDirectory();
    private final Transcripts transcripts;
    private final @Nullable ZoneId zone;

    PlaygroundStage(HandClock clock, @Nullable ZoneId zone) {
        this.transcripts = new Transcripts(clock);
        this.zone = zone;
    }

    @Override
    public List<Directory> directories() {
        return List.of(directory);
    }

    @Override
    public MessageGateway gateway() {
        return new PlaygroundGateway(transcripts);
    }

    @Override
    public Doorway doorway(Conversation conversation) {
        var playground = new Playground(
                conversation, transcripts, directory, new Incidents(() -> "Id-42-Random"), Runnable::run);
        return new PlaygroundDoorway(playground, transcripts, DemoTeam.people().getFirst(), zone);
    }

    @Override
    public void close() {}
}
