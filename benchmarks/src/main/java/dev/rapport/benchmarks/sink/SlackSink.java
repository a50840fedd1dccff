package dev.rapport.benchmarks.sink;

import dev.rapport.benchmarks.sink.HttpExchange.Answer;
import dev.rapport.benchmarks.sink.HttpExchange.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;

/**
 * The server: one thread, nothing but {@code chat.postMessage} to the channels {@code C00000000} and on, and what {@link
 * Sink} asks. Prints its port. A message to a channel beyond those that are expected is refused with 429.
 */
final class SlackSink {
    private static final int BACKLOG = 1_024;
    private static final String CHANNEL = "channel=C";
    private static final int DIGITS = 8;
    private static final String RETRY_AFTER = "Retry-After: 30\r\n";

    private Arrivals arrivals = new Arrivals(1);
    private String last = "";

    private SlackSink() {}

    public static void main(String[] arguments) throws IOException {
        try (var selector = Selector.open();
                var server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
            var sink = new SlackSink();
            while (true) {
                selector.select(key -> {
                    if (key.isAcceptable()) {
                        accept(server, selector);
                    } else {
                        sink.serve(key);
                    }
                });
            }
        }
    }

    private static void accept(ServerSocketChannel server, Selector selector) {
        try {
            var channel = server.accept();
            if (channel != null) {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.register(selector, SelectionKey.OP_READ, new HttpExchange(channel));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve(SelectionKey key) {
        var exchange = (HttpExchange) key.attachment();
        try {
            if (!exchange.read(this::answer)) {
                key.channel().close();
            }
        } catch (IOException gone) {
            key.cancel();
        }
    }

    private Answer answer(Request request) {
        return request.line().endsWith("/chat.postMessage") ? message(request.body()) : control(request.line());
    }

    private Answer message(String body) {
        int at = body.indexOf(CHANNEL);
        if (at < 0) {
            return Answer.ok("{\"ok\":false,\"error\":\"channel_not_found\"}");
        }
        int start = at + CHANNEL.length();
        var digits = body.substring(start, start + DIGITS);
        int prompt = Integer.parseInt(digits);
        last = body;
        if (prompt >= arrivals.expected()) {
            arrivals.refused();
            return new Answer(429, RETRY_AFTER, "");
        }
        arrivals.arrived(prompt, System.currentTimeMillis());
        return Answer.ok("{\"ok\":true,\"channel\":\"C" + digits + "\",\"ts\":\"1700000000.000100\"}");
    }

    private Answer control(String line) {
        var words = line.split("/");
        return switch (words[1]) {
            case "expect" -> {
                arrivals = new Arrivals(Integer.parseInt(words[2]));
                yield Answer.ok("");
            }
            case "figures" ->
                Answer.ok(arrivals.figures(Long.parseLong(words[2])).text());
            case "last" -> Answer.ok(last);
            default -> new Answer(404, "", "");
        };
    }
}
