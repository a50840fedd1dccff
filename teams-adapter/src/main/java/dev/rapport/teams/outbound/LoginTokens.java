package dev.rapport.teams.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2.0 client credentials against Microsoft's login service (RFC 6749, 4.4). One token is kept and renewed ahead of
 * time: five minutes before it ends, or at half of a life shorter than ten.
 */
public final class LoginTokens implements AccessTokens {
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient http;
    private final Credentials credentials;
    private final InstantSource clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Token current;

    public LoginTokens(HttpClient http, Credentials credentials, InstantSource clock) {
        this.http = http;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * What identifies the bot.
     *
     * @param endpoint the tenant's token endpoint
     * @param scope what the token is for
     */
    public record Credentials(URI endpoint, String appId, String password, String scope) {
        @Override
        public String toString() {
            return "Credentials[" + appId + "]";
        }
    }

    private record Token(String value, Instant renewAt, Instant endsAt) {}

    @Override
    public String token() {
        var token = current;
        if (token != null && clock.instant().isBefore(token.renewAt())) {
            return token.value();
        }
        if (token != null && clock.instant().isBefore(token.endsAt())) {
            return renewIfNobodyDoes(token);
        }
        renewing.lock();
        try {
            var renewed = current;
            return renewed != null && !renewed.equals(token) ? renewed.value() : renew().value();
        } finally {
            renewing.unlock();
        }
    }

    @Override
    public void forget(String token) {
        var known = current;
        if (known != null && known.value().equals(token)) {
            current = null;
        }
    }

    /** While the old token still holds, one caller renews it and nobody waits; a failure to renew harms nobody yet. */
    private String renewIfNobodyDoes(Token old) {
        if (!renewing.tryLock()) {
            return old.value();
        }
        try {
            return renew().value();
        } catch (TokenRefused later) {
            return old.value();
        } finally {
            renewing.unlock();
        }
    }

    private Token renew() {
        var form = "grant_type=client_credentials&client_id=" + encoded(credentials.appId()) + "&client_secret="
                + encoded(credentials.password()) + "&scope=" + encoded(credentials.scope());
        var request = HttpRequest.newBuilder(credentials.endpoint())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var asked = clock.instant();
        try {
            var renewed = read(http.send(request, HttpResponse.BodyHandlers.ofString()), asked);
            current = renewed;
            return renewed;
        } catch (IOException unreachable) {
            throw new TokenRefused("The login service cannot be reached", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TokenRefused("Interrupted while waiting for the login service", stopped);
        }
    }

    private static Token read(HttpResponse<String> response, Instant asked) throws JsonProcessingException {
        if (response.statusCode() != 200) {
            throw refused(response);
        }
        var json = MAPPER.readTree(response.body());
        var value = json.path("access_token").asText("");
        if (value.isEmpty()) {
            throw new TokenRefused("The login service answered without a token", false);
        }
        var life = Duration.ofSeconds(Math.max(1, json.path("expires_in").asLong(3_600)));
        var ahead = life.compareTo(AHEAD.multipliedBy(2)) < 0 ? life.dividedBy(2) : AHEAD;
        return new Token(value, asked.plus(life).minus(ahead), asked.plus(life));
    }

    /** Microsoft's error codes, such as {@code invalid_client}, name no person and no secret. */
    private static TokenRefused refused(HttpResponse<String> response) {
        String code;
        try {
            code = MAPPER.readTree(response.body()).path("error").asText("");
        } catch (JsonProcessingException unreadable) {
            code = "unreadable";
        }
        boolean ours = response.statusCode() == 400 || response.statusCode() == 401;
        return new TokenRefused("The login service answered " + response.statusCode() + " " + code, ours);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
