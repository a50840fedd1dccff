package dev.rapport.teams.botframework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.conversation.Answer;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.teams.TeamsKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationIT {
    private final Bot bot = new Bot(event -> new Answer.Say(Reply.say("Hello.")));

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void a_genuine_token_opens_the_door() {
        assertThat(bot.post(bot.recorded("personal-message")).status()).isEqualTo(200);
        assertThat(bot.teams.nextCall().card().at("/body/0/text").asString()).isEqualTo("Hello.");
    }

    static Stream<Arguments> forgeries() {
        var long_ago = Instant.now().minus(Duration.ofHours(2)).getEpochSecond();
        var to_come = Instant.now().plus(Duration.ofMinutes(30)).getEpochSecond();
        return Stream.of(
                Arguments.of("issuer", Map.of("iss", "https://evil.example")),
                Arguments.of(
                        "an issuer that only the emulator has",
                        Map.of("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")),
                Arguments.of("audience", Map.of("aud", "another-app")),
                Arguments.of("no audience", Map.of("aud", "")),
                Arguments.of("expired", Map.of("exp", long_ago)),
                Arguments.of("not yet valid", Map.of("nbf", to_come)),
                Arguments.of("service url", Map.of("serviceurl", "https://smba.trafficmanager.net/amer/")),
                Arguments.of("no service url", Map.of("serviceurl", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void a_token_with_one_wrong_claim_does_not(String what, Map<String, Object> wrong) {
        var claims = bot.claims();
        claims.putAll(wrong);
        isRefused(bot.post("Bearer " + TeamsKeys.sign(claims), bot.recorded("personal-message")), 401, "token");
    }

    @Test
    void a_token_signed_by_somebody_else_does_not() {
        var token = TeamsKeys.signWithAnotherKey(bot.claims());
        isRefused(bot.post("Bearer " + token, bot.recorded("personal-message")), 401, "token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "Bearer",
                "Bearer ",
                "Bearer abc",
                "Bearer a.b.c",
                "Basic abc",
                "Bearer a b",
                "Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2FwaS5ib3RmcmFtZXdvcmsuY29tIn0."
            })
    void what_is_no_token_does_not(String authorization) {
        isRefused(bot.post(authorization, bot.recorded("personal-message")), 401, "token");
    }

    @Test
    void no_token_at_all_does_not() {
        isRefused(bot.post("", bot.recorded("personal-message")), 401, "no_token");
    }

    @Test
    void another_tenant_is_not_served_whichever_field_names_it() {
        var json = bot.recorded("personal-message");
        isRefused(bot.post(json.replace(Bot.TENANT, "another-tenant")), 403, "tenant");
        var mixed = json.replaceFirst("(?s)(\"tenant\": \\{\\s*\"id\": \")" + Bot.TENANT, "$1another-tenant");
        assertThat(mixed).contains("another-tenant").contains(Bot.TENANT);
        assertThat(bot.post(mixed).status()).isEqualTo(403);
        assertThat(bot.post(json.replaceAll("\"(tenantId|tenant)\"", "\"other\""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_key_that_is_endorsed_for_teams_vouches_for_no_other_channel() {
        var json = bot.recorded("personal-message").replace("msteams", "slack");
        isRefused(bot.post(json), 401, "token");
    }

    @Test
    void what_says_one_thing_twice_is_not_read() {
        var json = bot.recorded("personal-message").replaceFirst("\\{", "{\"serviceUrl\":\"https://evil.example/\",");
        isRefused(bot.post(json), 400, "unreadable");
        isRefused(bot.post("not json"), 400, "unreadable");
        isRefused(bot.post("x".repeat(1_000_001)), 413, "too_long");
    }

    private void isRefused(TeamsResponse response, int status, String reason) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(bot.refused(reason)).isPositive();
        assertThat(bot.teams.calls()).isEmpty();
    }
}
