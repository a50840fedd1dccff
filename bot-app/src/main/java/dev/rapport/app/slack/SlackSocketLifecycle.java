package dev.rapport.app.slack;

import dev.rapport.slack.bolt.SlackSocket;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/** Opens the socket when all else is ready, and closes it before all else stops. */
final class SlackSocketLifecycle implements SmartLifecycle {
    private final Optional<SlackSocket> socket;
    private volatile boolean running;

    SlackSocketLifecycle(Optional<SlackSocket> socket) {
        this.socket = socket;
    }

    @Override
    public void start() {
        socket.ifPresent(SlackSocket::start);
        running = true;
    }

    @Override
    public void stop() {
        socket.ifPresent(SlackSocket::close);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
