package dev.rapport.benchmarks.contest;

import dev.rapport.benchmarks.node.OneToken;
import dev.rapport.benchmarks.node.Prompts;
import dev.rapport.benchmarks.sink.Sink;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.identity.Address;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.slack.outbound.SlackApi;
import dev.rapport.slack.outbound.SlackGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Rapport sends as prompt number 0, byte for byte: the others get it ready to be sent. */
public final class PreparedBody {
    private PreparedBody() {}

    /** Sends it once, and keeps what has arrived. @return a file in the folder */
    public static Path in(Path folder, Sink sink) throws IOException, InterruptedException {
        var workspace = new WorkspaceId(Platform.SLACK, "T00000");
        var gateway = new SlackGateway(new SlackApi(SlackApi.client(sink.apiUrl()), new OneToken()));
        var outcome = gateway.send(
                new DeliveryKey("prepared"),
                new Address(workspace, "C00000000", Address.Scope.PERSONAL, ""),
                Prompts.REPLY);
        if (!(outcome instanceof DeliveryOutcome.Sent)) {
            throw new IllegalStateException("the prepared body was not taken: " + outcome);
        }
        return Files.writeString(folder.resolve("body.txt"), sink.lastBody());
    }
}
