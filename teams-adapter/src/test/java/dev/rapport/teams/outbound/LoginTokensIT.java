package dev.rapport.teams.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.testkit.teams.FakeTeams;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginTokensIT {
    private final FakeTeams teams = new FakeTeams();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
    private final LoginTokens tokens = new LoginTokens(
            http,
            new LoginTokens.Credentials(
                    URI.create(teams.loginUrl() + "/tenant/oauth2/v2.0/token"), "app", "se+cret&", "scope/.default"),
            now::get);

    @AfterEach
    void stop() {
        http.close();
        teams.close();
    }

    @Test
    void one_token_serves_all_who_ask_at_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = threads.invokeAll(Stream.<Callable<String>>generate(() -> tokens::token)
                    .limit(50)
                    .toList());
            var got = new HashSet<String>();
            for (Future<String> one : asked) {
                got.add(one.get());
            }
            assertThat(got).containsExactly("token-1");
        }
        assertThat(teams.tokensGiven()).isEqualTo(1);
    }

    @Test
    void it_is_renewed_five_minutes_ahead() {
        assertThat(tokens.token()).isEqualTo("token-1");
        after(Duration.ofMinutes(54));
        assertThat(tokens.token()).isEqualTo("token-1");
        after(Duration.ofMinutes(2));
        assertThat(tokens.token()).isEqualTo("token-2");
    }

    @Test
    void while_the_old_one_holds_a_failure_to_renew_harms_nobody() {
        tokens.token();
        teams.loginAnswers(500, "{}");
        after(Duration.ofMinutes(57));
        assertThat(tokens.token()).isEqualTo("token-1");
        after(Duration.ofMinutes(4));
        assertThatThrownBy(tokens::token)
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.credentials()).isFalse());
    }

    @Test
    void wrong_credentials_are_told_apart_without_telling_the_secret() {
        teams.loginAnswers(401, "{\"error\":\"invalid_client\",\"error_description\":\"secret se+cret& is wrong\"}");
        assertThatThrownBy(tokens::token)
                .hasMessageContaining("invalid_client")
                .hasMessageNotContaining("se+cret")
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.credentials()).isTrue());
    }

    @Test
    void a_token_that_the_service_refused_is_not_used_again() {
        tokens.forget(tokens.token());
        assertThat(tokens.token()).isEqualTo("token-2");
        tokens.forget("token-1");
        assertThat(tokens.token()).isEqualTo("token-2");
    }

    private void after(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
