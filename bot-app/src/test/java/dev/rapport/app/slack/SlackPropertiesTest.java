package dev.rapport.app.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.app.settings.WrongSetting;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.env.MockEnvironment;

class SlackPropertiesTest {
    private static final Map<String, String> SOCKET =
            Map.of("SLACK_BOT_TOKEN", "xoxb-hush", "SLACK_APP_TOKEN", "xapp-hush");

    @Test
    void socketModeNeedsTwoTokensAndHttpATokenAndASecret() {
        assertThat(with(SOCKET, Map.of()).checked().apiUrl()).isEqualTo("https://slack.com/api/");
        var http = with(SOCKET, Map.of("SLACK_APP_TOKEN", "", "SLACK_SIGNING_SECRET", "s"))
                .checked();
        assertThat(http.signingSecret()).isEqualTo("s");
        assertThat(http.appToken()).isNull();
    }

    @Test
    void severalWorkspacesNeedAClientAndNoToken() {
        var settings = with(
                        Map.of("SLACK_SIGNING_SECRET", "s"),
                        Map.of("SLACK_CLIENT_ID", "1.2", "SLACK_CLIENT_SECRET", "c"))
                .checked();

        assertThat(settings.botToken()).isNull();
        assertThat(settings.clientId()).isEqualTo("1.2");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("SLACK_BOT_TOKEN", "", "OAuth & Permissions"),
                Arguments.of("SLACK_BOT_TOKEN", "xoxp-hush", "must begin with xoxb-"),
                Arguments.of("SLACK_APP_TOKEN", "", "SLACK_SIGNING_SECRET"),
                Arguments.of("SLACK_APP_TOKEN", "hush", "connections:write"),
                Arguments.of("SLACK_BOT_TOKEN", null, "one workspace"),
                Arguments.of("SLACK_API_URL", "slack.com", "web address"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("wrong")
    void aMissingOrWrongSettingIsNamedWithThePlaceToGetIt(String name, @Nullable String value, String place) {
        Map<String, String> change = value == null ? Map.of("SLACK_CLIENT_ID", "1.2") : Map.of(name, value);

        assertThatThrownBy(() -> with(SOCKET, change).checked())
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining(place)
                .hasMessageNotContaining("hush");
    }

    @Test
    void aClientIdWithoutItsSecretIsNamed() {
        assertThatThrownBy(
                        () -> with(Map.of("SLACK_CLIENT_ID", "1.2"), Map.of()).checked())
                .hasMessageStartingWith("SLACK_CLIENT_SECRET is missing");
    }

    @Test
    void severalWorkspacesInstallOverHttpAndSoNeedTheSigningSecret() {
        var client = Map.of("SLACK_CLIENT_ID", "1.2", "SLACK_CLIENT_SECRET", "hush");

        assertThatThrownBy(() ->
                        with(client, Map.of("SLACK_APP_TOKEN", "xapp-hush")).checked())
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("SLACK_SIGNING_SECRET is missing: workspaces install the app over HTTP")
                .hasMessageContaining("/slack/install")
                .hasMessageNotContaining("hush");
        assertThat(with(client, Map.of("SLACK_APP_TOKEN", "xapp-hush", "SLACK_SIGNING_SECRET", "s"))
                        .checked()
                        .appToken())
                .isEqualTo("xapp-hush");
    }

    @Test
    void withoutSettingsThereIsNoSlack() {
        assertThat(SlackProperties.of(new MockEnvironment()).isPresent()).isFalse();
        assertThat(with(SOCKET, Map.of()).isPresent()).isTrue();
    }

    @Test
    void nothingShowsASecret() {
        assertThat(with(SOCKET, Map.of()).toString()).doesNotContain("hush");
        assertThat(with(SOCKET, Map.of()).checked().toString()).doesNotContain("hush");
    }

    private static SlackProperties with(Map<String, String> given, Map<String, String> changed) {
        var all = new HashMap<>(given);
        all.putAll(changed);
        var environment = new MockEnvironment();
        all.forEach(environment::setProperty);
        return SlackProperties.of(environment);
    }
}
