package dev.rapport.benchmarks.schedulers;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Posts prepared bodies with the HTTP client that Slack's own SDK uses, over connections that are kept. */
final class Slack {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final String CHANNEL = "C00000000";

    private final OkHttpClient http;
    private final String url;
    private final String body;

    /** @param body of prompt number 0 */
    Slack(String url, String body, int senders) {
        this.url = url + "chat.postMessage";
        this.body = body;
        this.http = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(senders, 5, TimeUnit.MINUTES))
                .build();
    }

    /** What is sent as prompt number so and so. */
    String body(int prompt) {
        return body.replace(CHANNEL, String.format(Locale.ROOT, "C%08d", prompt));
    }

    void post(String prepared) {
        var request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer xoxb-benchmark")
                .post(RequestBody.create(prepared, FORM))
                .build();
        try (var response = http.newCall(request).execute()) {
            var answer = response.body();
            if (!response.isSuccessful() || answer == null || !answer.string().contains("\"ok\":true")) {
                throw new IllegalStateException("Slack answered " + response.code());
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
