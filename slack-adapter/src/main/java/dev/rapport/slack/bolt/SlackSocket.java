package dev.rapport.slack.bolt;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack over a web socket that we open: no public address needed. Reconnects by itself. */
public final class SlackSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Handlers wait up to two seconds, so the library's own ten threads would be five commands a second. */
    private static final int CONCURRENCY = 64;

    private final SocketModeApp socket;
    private volatile boolean closed;

    SlackSocket(App app, String appToken, Counts counts) throws IOException {
        this.socket = new SocketModeApp(
                appToken,
                SocketModeClient.Backend.JavaWebSocket,
                context -> {
                    LOG.warn(
                            "A request from Slack could not be read ({})",
                            context.getException().getClass().getSimpleName());
                    counts.ignored("unreadable");
                    return Response.ok();
                },
                app,
                CONCURRENCY);
    }

    /** Connects in the background, and tries again for as long as Slack cannot be reached. */
    public void start() {
        Thread.ofVirtual().name("slack-socket").start(() -> {
            for (var pause = Duration.ofSeconds(1); !closed; pause = longer(pause)) {
                try {
                    socket.startAsync();
                    LOG.info("Connected to Slack by Socket Mode");
                    return;
                } catch (Exception e) {
                    LOG.warn(
                            "Slack cannot be reached by Socket Mode ({}); trying again in {} s",
                            e.getMessage(),
                            pause.toSeconds());
                    LockSupport.parkNanos(pause.toNanos());
                }
            }
        });
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    @Override
    public void close() {
        closed = true;
        try {
            socket.close();
        } catch (Exception e) {
            LOG.warn("The connection to Slack was not closed in order ({})", e.getMessage());
        }
    }
}
