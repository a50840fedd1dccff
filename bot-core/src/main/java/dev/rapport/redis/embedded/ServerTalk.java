package dev.rapport.redis.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A few plain words with a server on this machine, before there is a client: who are you, are you ready, stop. */
final class ServerTalk implements Closeable {
    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 5_000;

    private final Socket socket;
    private final InputStream in;

    private ServerTalk(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** @throws IOException where nothing listens, or what listens does not take this password */
    static ServerTalk open(int port, String password) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            var talk = new ServerTalk(socket);
            if (!"+OK".equals(talk.ask("AUTH", password))) {
                throw new IOException("the server on port " + port + " is not ours");
            }
            return talk;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /** The reply: {@code +text} and {@code -error} with their sign, a bulk string without. */
    String ask(String... words) throws IOException {
        var request = new StringBuilder("*").append(words.length).append("\r\n");
        for (var word : words) {
            request.append('$')
                    .append(word.getBytes(UTF_8).length)
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        socket.getOutputStream().write(request.toString().getBytes(UTF_8));
        return reply();
    }

    boolean isReady() throws IOException {
        return "+PONG".equals(ask("PING"));
    }

    long processId() throws IOException {
        return ask("INFO", "server")
                .lines()
                .filter(line -> line.startsWith("process_id:"))
                .mapToLong(line ->
                        Long.parseLong(line.substring("process_id:".length()).strip()))
                .findFirst()
                .orElseThrow(() -> new IOException("the server does not tell its process id"));
    }

    /** Asks the server to write everything down and stop; it hangs up instead of answering. */
    void shutDown() throws IOException {
        try {
            ask("SHUTDOWN");
        } catch (EOFException expected) {
            return;
        }
    }

    private String reply() throws IOException {
        var first = line();
        if (!first.startsWith("$")) {
            return first;
        }
        var bytes = in.readNBytes(Integer.parseInt(first.substring(1)));
        line();
        return new String(bytes, UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
