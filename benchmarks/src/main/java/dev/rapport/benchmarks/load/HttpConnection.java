package dev.rapport.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection that sends prepared bytes and reads what comes back: the least a client can cost. */
final class HttpConnection implements AutoCloseable {
    private static final int LARGEST = 256 * 1024;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final String LENGTH = "content-length:";

    /** Tomcat ends a connection after a hundred requests. */
    private static final String CLOSING = "Connection: close";

    private final int port;
    private final byte[] buffer = new byte[LARGEST];
    private Socket socket;
    private int filled;

    HttpConnection(int port) throws IOException {
        this.port = port;
        socket = open(port);
    }

    private static Socket open(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /**
     * Sends a request and reads its answer whole.
     *
     * @return the body, a character for each byte
     * @throws IOException where the status is not 200 or the answer has no length
     */
    String ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        int head = head();
        var lines = new String(buffer, 0, head, StandardCharsets.ISO_8859_1);
        if (!lines.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered with " + lines.lines().findFirst().orElse("nothing"));
        }
        int end = head + length(lines);
        while (filled < end) {
            fill();
        }
        if (lines.contains(CLOSING)) {
            socket.close();
            socket = open(port);
        }
        return new String(buffer, head, end - head, StandardCharsets.ISO_8859_1);
    }

    /** Reads on until the empty line. @return where the body begins */
    private int head() throws IOException {
        for (int at = 0; ; ) {
            fill();
            for (; at + 3 < filled; at++) {
                if (buffer[at] == '\r' && buffer[at + 1] == '\n' && buffer[at + 2] == '\r' && buffer[at + 3] == '\n') {
                    return at + 4;
                }
            }
        }
    }

    private void fill() throws IOException {
        int read = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            throw new EOFException("the server hung up, or the answer is too large");
        }
        filled += read;
    }

    private static int length(String head) throws IOException {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith(LENGTH))
                .map(line -> Integer.parseInt(line.substring(LENGTH.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new IOException("an answer without a length"));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
