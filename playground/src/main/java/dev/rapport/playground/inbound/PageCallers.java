package dev.rapport.playground.inbound;

import dev.rapport.platform.LocalCallers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who may use the playground: a browser on this machine that has this very page open. Anybody who passes is anybody of
 * the demo team, so a tunnel, a rebound name, another site's script and another machine are turned away.
 */
public final class PageCallers {
    private static final long LONGEST_BODY = 200_000;

    private PageCallers() {}

    /** The rule this request breaks; empty if it may pass. */
    public static Optional<Refusal> check(Request request) {
        if (!LocalCallers.isLoopback(request.remoteAddress())) {
            return Optional.of(Refusal.NOT_THIS_MACHINE);
        }
        if (LocalCallers.isForwarded(request.headers().keySet())) {
            return Optional.of(Refusal.FORWARDED);
        }
        if (!request.headers("host").equals(List.of(request.host())) || !here(request.host(), request.port())) {
            return Optional.of(Refusal.OTHER_HOST);
        }
        if (!request.headers("origin").stream().allMatch(origin -> origin.equals("http://" + request.host()))) {
            return Optional.of(Refusal.OTHER_ORIGIN);
        }
        return "POST".equals(request.method()) ? checkBody(request) : Optional.empty();
    }

    /** JSON can only be sent by the page itself: a form of another site cannot, and its script would have to ask. */
    private static Optional<Refusal> checkBody(Request request) {
        if (!json(request)) {
            return Optional.of(Refusal.NOT_JSON);
        }
        return request.length() < 0 || request.length() > LONGEST_BODY
                ? Optional.of(Refusal.TOO_LONG)
                : Optional.empty();
    }

    private static boolean here(String host, int port) {
        return host.endsWith(":" + port) && LocalCallers.isLocalHost(host);
    }

    private static boolean json(Request request) {
        var types = request.headers("content-type");
        return types.size() == 1 && types.getFirst().split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }

    /**
     * What a request says of itself.
     *
     * @param remoteAddress of the connection, in figures
     * @param port the one it came in by
     * @param length of the body in bytes; negative if it does not say
     * @param headers by lower-case name
     */
    public record Request(
            String method, String remoteAddress, int port, long length, Map<String, List<String>> headers) {
        public Request {
            headers = Map.copyOf(headers);
        }

        List<String> headers(String name) {
            return headers.getOrDefault(name, List.of());
        }

        String host() {
            var hosts = headers("host");
            return hosts.isEmpty() ? "" : hosts.getFirst().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a request is turned away, and what to tell the caller. */
    public enum Refusal {
        NOT_THIS_MACHINE(403, "The playground answers only on the machine it runs on."),
        FORWARDED(403, "The playground does not answer through a proxy or a tunnel."),
        OTHER_HOST(403, "Open the playground as http://localhost, with its port."),
        OTHER_ORIGIN(403, "The playground answers only its own page."),
        NOT_JSON(415, "The playground takes JSON."),
        TOO_LONG(413, "That is too long for the playground.");

        private final int status;
        private final String sentence;

        Refusal(int status, String sentence) {
            this.status = status;
            this.sentence = sentence;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }

        public String sentence() {
            return sentence;
        }
    }
}
