package dev.rapport.redis;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to a server on this machine that can be cut, as a network is: connections stay open and nothing comes through. */
final class Wire implements AutoCloseable {
    private final ServerSocket entry;
    private final int server;
    private final List<Closeable> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    /** @param server its port */
    Wire(int server) throws IOException {
        this.server = server;
        this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    /** From now on what is said is lost. */
    void cut() {
        cut = true;
    }

    /** What was open is gone; what is opened anew goes through. */
    void mend() throws IOException {
        for (var one : open) {
            one.close();
        }
        open.clear();
        cut = false;
    }

    @Override
    public void close() throws IOException {
        entry.close();
        mend();
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                var near = entry.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), server);
                open.addAll(List.of(near, far));
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Until either end hangs up. */
    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                var out = to.getOutputStream()) {
            var bytes = new byte[8_192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (!cut) {
                    out.write(bytes, 0, read);
                }
            }
        } catch (IOException hungUp) {
            open.removeAll(List.of(from, to));
        }
    }
}
