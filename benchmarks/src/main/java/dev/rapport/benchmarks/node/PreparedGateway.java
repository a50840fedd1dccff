package dev.rapport.benchmarks.node;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.Platform;
import dev.rapport.reply.Reply;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Posts one prepared body to every channel, as the schedulers beside Rapport do, with the same client. */
final class PreparedGateway implements MessageGateway {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final String CHANNEL = "C00000000";
    private static final int SENDERS = 64;

    private final OkHttpClient http = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(SENDERS, 5, TimeUnit.MINUTES))
            .build();
    private final String url;
    private final String body;

    /** @param body of the prompt to the channel {@code C00000000} */
    PreparedGateway(String apiUrl, String body) {
        this.url = apiUrl + "chat.postMessage";
        this.body = body;
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public DeliveryOutcome send(DeliveryKey key, Address to, Reply reply) {
        var request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer xoxb-benchmark")
                .post(RequestBody.create(body.replace(CHANNEL, to.conversation()), FORM))
                .build();
        try (var response = http.newCall(request).execute()) {
            var answer = response.body();
            return response.isSuccessful() && answer != null && answer.string().contains("\"ok\":true")
                    ? new DeliveryOutcome.Sent(new SentMessage(to, "prepared"))
                    : new DeliveryOutcome.Unknown("http_" + response.code());
        } catch (IOException failure) {
            return new DeliveryOutcome.Unknown(failure.getClass().getSimpleName());
        }
    }

    @Override
    public DeliveryOutcome update(SentMessage message, Reply reply) {
        throw new UnsupportedOperationException("prompts replace nothing");
    }

    @Override
    public Opening open(Recipient to) {
        throw new UnsupportedOperationException("everybody was met");
    }

    /** As a platform without a look-up: it is sent again. */
    @Override
    public Optional<LookUp> lookUp(DeliveryKey key, Address where, Instant since) {
        return Optional.empty();
    }
}
