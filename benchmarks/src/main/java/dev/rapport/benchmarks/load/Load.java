package dev.rapport.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends prepared requests over so many connections, each sending its next one as soon as its last was answered. */
public final class Load {
    private final int port;
    private final List<byte[]> requests;
    private final String expected;
    private final AtomicInteger next = new AtomicInteger();
    private final long[] nanos;

    private Load(int port, List<byte[]> requests, String expected) {
        this.port = port;
        this.requests = requests;
        this.expected = expected;
        this.nanos = new long[requests.size()];
    }

    /**
     * Sends them all.
     *
     * @param expected what every answer contains
     * @throws IllegalStateException where one answer is not what was expected
     */
    public static Measured run(int port, int connections, List<byte[]> requests, String expected)
            throws IOException, InterruptedException {
        return new Load(port, requests, expected).run(connections);
    }

    /** One command on a connection of its own. @return the body of the answer */
    public static String ask(int port, byte[] request) throws IOException {
        try (var connection = new HttpConnection(port)) {
            return connection.ask(request);
        }
    }

    private Measured run(int count) throws IOException, InterruptedException {
        var connections = new ArrayList<HttpConnection>();
        try (var threads = Executors.newFixedThreadPool(count)) {
            for (int i = 0; i < count; i++) {
                connections.add(new HttpConnection(port));
            }
            long start = System.nanoTime();
            var all = connections.stream()
                    .map(connection -> threads.submit(() -> send(connection)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
            return Measured.of(nanos, System.nanoTime() - start);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private Void send(HttpConnection connection) throws IOException {
        for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
            long start = System.nanoTime();
            var answer = connection.ask(requests.get(i));
            nanos[i] = System.nanoTime() - start;
            if (!answer.contains(expected)) {
                next.set(nanos.length);
                throw new IllegalStateException("\"%s\" was expected and this came: %s".formatted(expected, answer));
            }
        }
        return null;
    }
}
