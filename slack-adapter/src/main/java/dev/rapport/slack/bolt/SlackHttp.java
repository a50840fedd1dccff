package dev.rapport.slack.bolt;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import dev.rapport.conversation.Incidents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Slack over HTTP: bytes and headers in, an answer out. Knows no web framework. */
public final class SlackHttp {
    private static final String EVENTS = "/slack/events";
    private static final String PLAIN = "text/plain";
    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    private static final String SIGNATURE = "X-Slack-Signature";

    /** The headers that {@link #events} reads. */
    public static final List<String> SIGNED_WITH = List.of(TIMESTAMP, SIGNATURE);

    /** The door reads a command's form; whoever it is from stands nowhere else. */
    private static final SlashCommandPayload UNREAD = new SlashCommandPayload();

    private final App app;
    private final SlackRequestParser parser;
    private final Signature signature;
    private final Incidents incidents;
    private final Counts counts;

    SlackHttp(App app, Signature signature, Incidents incidents, Counts counts) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.signature = signature;
        this.incidents = incidents;
        this.counts = counts;
    }

    /** What to answer; the body is empty where there is nothing to say. */
    public record Answered(int status, Map<String, List<String>> headers, String contentType, String body) {}

    /**
     * Commands, buttons, forms and events. The signature is checked on the very bytes that came, before anything reads
     * them; what did not come from Slack, or came five minutes late, is turned away with 401.
     */
    public Answered events(Map<String, List<String>> headers, byte[] body) {
        var names = new RequestHeaders(headers);
        var timestamp = names.getFirstValue(TIMESTAMP);
        if (!signature.valid(timestamp, names.getFirstValue(SIGNATURE), body)) {
            counts.refused(timestamp == null ? "unsigned" : "signature");
            return new Answered(401, Map.of(), PLAIN, "");
        }
        var text = new String(body, StandardCharsets.UTF_8);
        try {
            return isCommand(text)
                    ? answered(app.run(new SlashCommandRequest(text, UNREAD, names)))
                    : parsed(EVENTS, Map.of(), names, text);
        } catch (Exception | Error unreadable) {
            return acknowledged(unreadable);
        }
    }

    /** Most of what comes is commands. Bolt decodes a form three times to tell what it is. */
    private static boolean isCommand(String body) {
        return !body.startsWith("{") && has("command", body) && !has("payload", body) && !has("ssl_check", body);
    }

    /** Whether a form has this field; in the values of a form there is neither of the two signs. */
    private static boolean has(String field, String form) {
        return form.contains("&" + field + "=") || form.startsWith(field + "=");
    }

    /** The two pages of the install flow, by their paths {@code /slack/install} and {@code /slack/oauth_redirect}. */
    public Answered install(String path, Map<String, List<String>> query, Map<String, List<String>> headers) {
        try {
            return parsed(path, query, new RequestHeaders(headers), "");
        } catch (Exception | Error failure) {
            return new Answered(500, Map.of(), PLAIN, incidents.report(failure).summary());
        }
    }

    private Answered parsed(String path, Map<String, List<String>> query, RequestHeaders headers, String body)
            throws Exception {
        var request = parser.parse(HttpRequest.builder()
                .requestUri(path)
                .queryString(query)
                .headers(headers)
                .requestBody(body)
                .build());
        if (request == null) {
            counts.ignored("kind");
            return answered(Response.ok());
        }
        return answered(app.run(request));
    }

    /** A payload nobody can read is acknowledged all the same: Slack would only send it again. */
    private Answered acknowledged(Throwable unreadable) {
        incidents.note(unreadable);
        counts.ignored("unreadable");
        return answered(Response.ok());
    }

    private static Answered answered(Response response) {
        return new Answered(
                response.getStatusCode(),
                response.getHeaders(),
                response.getContentType(),
                response.getBody() == null ? "" : response.getBody());
    }
}
