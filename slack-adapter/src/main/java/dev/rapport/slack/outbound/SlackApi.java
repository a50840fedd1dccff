package dev.rapport.slack.outbound;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.Methods;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.util.json.GsonFactory;
import dev.rapport.delivery.DeliveryOutcome.Limit;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Installations;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One attempt at a Web API method or a response_url, with what happened as a value. Never repeats by itself. */
public final class SlackApi {
    private static final Set<String> OWN_FAULT =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");
    private static final Duration NO_PAUSE_NAMED = Duration.ofSeconds(30);
    private static final Duration UNREACHABLE = Duration.ofSeconds(15);

    /** As many connections as messages may be on their way at once; five minutes are OkHttp's own. */
    private static final int KEPT = 64;

    private static final int KEPT_MINUTES = 5;
    private static final Gson ANSWERS = GsonFactory.createSnakeCase();

    private final Slack slack;
    private final Installations installations;

    public SlackApi(Slack slack, Installations installations) {
        this.slack = slack;
        this.installations = installations;
    }

    /**
     * Slack's own client, aimed at {@code apiUrl} ({@code https://slack.com/api/} or a proxy's) and with timeouts that a
     * person who waits can bear. It never sends a request a second time by itself: what the first one came to is for us to ask.
     */
    public static Slack client(String apiUrl) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.endsWith("/") ? apiUrl : apiUrl + "/");
        config.setHttpClientCallTimeoutMillis(10_000);
        config.setStatsEnabled(false);
        var http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(KEPT, KEPT_MINUTES, TimeUnit.MINUTES))
                .build());
        http.setConfig(config);
        return Slack.getInstance(config, http);
    }

    /** What came of a call. */
    public sealed interface Called<R> {
        record Done<R>(R response) implements Called<R> {}

        /** Slack said no; {@code error} is its own word. */
        record Refused<R>(String error) implements Called<R> {}

        /** It was not taken; {@code limit} says for whom the pause holds. */
        record Later<R>(Duration pause, Limit limit) implements Called<R> {}

        /** The request had left, and nobody knows. */
        record Unknown<R>(String code) implements Called<R> {}
    }

    /** A call of one method. */
    @FunctionalInterface
    public interface Method<R extends SlackApiTextResponse> {
        R call(MethodsClient client) throws IOException, SlackApiException;
    }

    /** What is done with a workspace's token. */
    @FunctionalInterface
    private interface Attempt<R extends SlackApiTextResponse> {
        R with(String token) throws IOException, SlackApiException;
    }

    /** Calls a method with the workspace's token. Without a token it is refused as {@code not_authed}. */
    public <R extends SlackApiTextResponse> Called<R> call(WorkspaceId workspace, Method<R> method) {
        return attempt(workspace, token -> method.call(slack.methods(token)));
    }

    /**
     * {@code chat.postMessage}, as {@link #call} calls it. What reads its answer is made once: the SDK makes that anew for
     * every answer, out of all fields a message can have, which costs more than sending it.
     */
    Called<ChatPostMessageResponse> post(WorkspaceId workspace, ChatPostMessageRequest message) {
        return attempt(
                workspace,
                token -> posted(slack.methods()
                        .runPostFormWithToken(RequestFormBuilder.toForm(message), Methods.CHAT_POST_MESSAGE, token)));
    }

    private static ChatPostMessageResponse posted(Response response) throws IOException, SlackApiException {
        try (response) {
            var body = response.body();
            var text = body == null ? "" : body.string();
            if (!response.isSuccessful()) {
                throw new SlackApiException(response, text);
            }
            var read = ANSWERS.fromJson(text, ChatPostMessageResponse.class);
            if (read == null) {
                throw new IOException("an empty answer");
            }
            return read;
        }
    }

    private <R extends SlackApiTextResponse> Called<R> attempt(WorkspaceId workspace, Attempt<R> attempt) {
        var installation = installations.find(workspace);
        if (installation.isEmpty()) {
            return new Called.Refused<>("not_authed");
        }
        try {
            return judge(attempt.with(installation.get().token()));
        } catch (SlackApiException e) {
            int status = e.getResponse().code();
            if (status == 429) {
                return new Called.Later<>(pause(e.getResponse().header("Retry-After")), Limit.EITHER);
            }
            return status >= 500 ? new Called.Unknown<>("http_" + status) : new Called.Refused<>("http_" + status);
        } catch (IOException e) {
            return failed(e);
        }
    }

    private static <R extends SlackApiTextResponse> Called<R> judge(R response) {
        if (response.isOk()) {
            return new Called.Done<>(response);
        }
        var error = String.valueOf(response.getError());
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            return new Called.Later<>(NO_PAUSE_NAMED, Limit.EITHER);
        }
        return OWN_FAULT.contains(error) ? new Called.Unknown<>(error) : new Called.Refused<>(error);
    }

    /** Posts to a response_url; true if Slack took it. */
    boolean respond(String responseUrl, JsonObject body) {
        try (var response = slack.getHttpClient().postJsonBody(responseUrl, body)) {
            return response.isSuccessful();
        } catch (IOException e) {
            return false;
        }
    }

    private static <R> Called<R> failed(IOException e) {
        return e instanceof ConnectException || e instanceof UnknownHostException
                ? new Called.Later<>(UNREACHABLE, Limit.WORKSPACE)
                : new Called.Unknown<>(e.getClass().getSimpleName());
    }

    private static Duration pause(@Nullable String seconds) {
        try {
            return seconds == null
                    ? NO_PAUSE_NAMED
                    : Duration.ofSeconds(Math.clamp(Long.parseLong(seconds.strip()), 1, 3_600));
        } catch (NumberFormatException e) {
            return NO_PAUSE_NAMED;
        }
    }
}
