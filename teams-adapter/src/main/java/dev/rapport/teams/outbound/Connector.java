package dev.rapport.teams.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * The Bot Connector's REST interface, version 3. Each call is one attempt on the calling thread; as many run at a time as
 * there are callers.
 */
public final class Connector {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient http;
    private final AccessTokens tokens;
    private final ServiceUrls known;

    public Connector(HttpClient http, AccessTokens tokens, ServiceUrls known) {
        this.http = http;
        this.tokens = tokens;
        this.known = known;
    }

    /** What came of a call. */
    public sealed interface Result {
        /**
         * The service answered.
         *
         * @param retryAfter the header as it came, empty if absent
         * @param body the answer as JSON, or a missing node
         */
        record Answered(int status, String retryAfter, JsonNode body) implements Result {
            /** Whether it did what was asked. */
            public boolean isOk() {
                return status / 100 == 2;
            }

            /** The service's own word for an error, such as {@code ConversationBlockedByUser}; empty if it gave none. */
            public String code() {
                var error = body.path("error");
                return error.path("innerHttpError")
                        .path("code")
                        .asText(error.path("code").asText(""));
            }
        }

        /** The request never left. {@code code} is for the log. */
        record NotSent(String code) implements Result {}

        /** It left, and nobody knows what became of it. */
        record NoAnswer(String code) implements Result {}
    }

    /** A call to {@code /v3/conversations} and what follows it; {@code path} segments are encoded here. */
    public Result call(String method, String service, JsonNode body, String... path) {
        return call(method, service, body, Map.of(), path);
    }

    /** As above, with a query. */
    public Result call(String method, String service, JsonNode body, Map<String, String> query, String... path) {
        return attempt(method, service, body, query, "conversations", path);
    }

    /** The channels of a team that Rapport was added to. */
    public Result channels(String service, String team) {
        return attempt("GET", service, MissingNode.getInstance(), Map.of(), "teams", team, "conversations");
    }

    private Result attempt(
            String method, String service, JsonNode body, Map<String, String> query, String of, String... path) {
        if (!known.knows(service)) {
            return new Result.NotSent("unknown_service_url");
        }
        String token;
        try {
            token = tokens.token();
        } catch (TokenRefused none) {
            return new Result.NotSent(none.credentials() ? "credentials_refused" : "no_token");
        }
        return send(request(method, address(service, query, of, path), body, token), token);
    }

    private Result send(HttpRequest request, String token) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 401) {
                tokens.forget(token);
            }
            var retryAfter = response.headers().firstValue("Retry-After").orElse("");
            return new Result.Answered(response.statusCode(), retryAfter, json(response.body()));
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            return new Result.NotSent("unreachable");
        } catch (IOException lost) {
            return new Result.NoAnswer(lost.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Result.NoAnswer("interrupted");
        }
    }

    private static HttpRequest request(String method, URI address, JsonNode body, String token) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var publisher = body.isMissingNode()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        return request.method(method, publisher).build();
    }

    private static URI address(String service, Map<String, String> query, String of, String... path) {
        var address =
                new StringBuilder(service.replaceAll("/+$", "")).append("/v3/").append(of);
        for (var segment : path) {
            address.append('/').append(encoded(segment));
        }
        var before = '?';
        for (var entry : query.entrySet()) {
            address.append(before).append(entry.getKey()).append('=').append(encoded(entry.getValue()));
            before = '&';
        }
        return URI.create(address.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(body);
        } catch (JsonProcessingException none) {
            return MissingNode.getInstance();
        }
    }
}
