package dev.rapport.benchmarks.sink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Locale;
import java.util.function.Function;

/** One kept-alive connection: reads requests as they come and writes what is answered. */
final class HttpExchange {
    private static final int LARGEST = 64 * 1024;
    private static final String LENGTH = "\r\ncontent-length:";

    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST);

    HttpExchange(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * A request.
     *
     * @param line method and path
     * @param body a character for each byte
     */
    record Request(String line, String body) {}

    /** An answer. */
    record Answer(int status, String headers, String body) {
        static Answer ok(String body) {
            return new Answer(200, "", body);
        }

        private byte[] bytes() {
            return ("HTTP/1.1 %d Any\r\nContent-Type: application/json; charset=utf-8\r\n%sContent-Length: %d\r\n\r\n%s"
                            .formatted(status, headers, body.length(), body))
                    .getBytes(ISO_8859_1);
        }
    }

    /** Answers what is complete. @return false if the other side hung up */
    boolean read(Function<Request, Answer> handler) throws IOException {
        if (channel.read(buffer) < 0) {
            return false;
        }
        for (int end = complete(); end > 0; end = complete()) {
            var request = request(end);
            consume(end);
            write(handler.apply(request).bytes());
        }
        return true;
    }

    private int head() {
        var bytes = buffer.array();
        for (int at = 3; at < buffer.position(); at++) {
            if (bytes[at] == '\n' && bytes[at - 1] == '\r' && bytes[at - 2] == '\n' && bytes[at - 3] == '\r') {
                return at + 1;
            }
        }
        return 0;
    }

    /** Where the first request ends; 0 if it is not whole yet. */
    private int complete() {
        int head = head();
        if (head == 0) {
            return 0;
        }
        var lines = new String(buffer.array(), 0, head, ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = lines.indexOf(LENGTH);
        int length = at < 0
                ? 0
                : Integer.parseInt(lines.substring(at + LENGTH.length(), lines.indexOf('\r', at + 2))
                        .strip());
        return head + length <= buffer.position() ? head + length : 0;
    }

    private Request request(int end) {
        int head = head();
        var lines = new String(buffer.array(), 0, head, ISO_8859_1);
        var line = lines.substring(0, lines.indexOf(" HTTP/"));
        return new Request(line, new String(buffer.array(), head, end - head, ISO_8859_1));
    }

    private void consume(int end) {
        buffer.flip();
        buffer.position(end);
        buffer.compact();
    }

    /** Answers are small: the socket takes them whole, or the loop insists. */
    private void write(byte[] bytes) throws IOException {
        var out = ByteBuffer.wrap(bytes);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }
}
