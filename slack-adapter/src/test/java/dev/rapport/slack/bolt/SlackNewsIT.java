package dev.rapport.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.Incidents;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import dev.rapport.platform.MemberProfile;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.slack.SlackSettings;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.testkit.slack.SlackRequests;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Slack tells of people and workspaces: nobody is answered, and Rapport knows better afterwards. */
class SlackNewsIT {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, SlackRequests.TEAM);
    private static final MemberId MAYA = new MemberId(TEAM, SlackRequests.USER);

    private final FakeSlack slack = new FakeSlack();
    private final SlackRequests requests = new SlackRequests("shhh");
    private final Installations installations = mock();
    private final SlackPlatform platform = SlackPlatform.of(
            new SlackSettings(slack.apiUrl(), null, "shhh", null, "1.2", "client-secret"),
            () -> installations,
            () -> NOW);
    private final SlackDoorway doorway = new SlackDoorway(
            platform,
            event -> new Answer.Nothing(),
            new Incidents(() -> "Id-42-Random"),
            () -> "random",
            new SimpleMeterRegistry());

    @AfterEach
    void close() {
        doorway.close();
        slack.close();
    }

    @Test
    void whoeverChangedTheirProfileIsLookedUpAnew() {
        when(installations.find(TEAM)).thenReturn(Optional.of(new Installation(TEAM, "U9", "xoxb", "")));
        slack.user(SlackRequests.USER, Map.of("real_name", "Maya Chen"));
        assertThat(platform.directory().find(MAYA)).map(MemberProfile::name).contains("Maya Chen");
        slack.user(SlackRequests.USER, Map.of("real_name", "Maya King"));
        assertThat(platform.directory().find(MAYA))
                .as("remembered")
                .map(MemberProfile::name)
                .contains("Maya Chen");

        tell(Map.of("type", "user_change", "user", Map.of("id", SlackRequests.USER)));

        assertThat(platform.directory().find(MAYA)).map(MemberProfile::name).contains("Maya King");
    }

    @Test
    void theTokenOfAWorkspaceThatRemovedRapportIsForgotten() {
        tell(Map.of("type", "app_uninstalled"));

        verify(installations).remove(TEAM);
    }

    @Test
    void aRevokedBotTokenIsForgottenToo() {
        tell(Map.of("type", "tokens_revoked", "tokens", Map.of("bot", List.of("U0RAPPORT"))));

        verify(installations).remove(TEAM);
        verifyNoMoreInteractions(installations);
    }

    @Test
    void newsThatCannotBeKeptNowAreTakenAllTheSame() {
        doThrow(new StoreUnavailable("gone", new IOException()))
                .when(installations)
                .remove(TEAM);

        tell(Map.of("type", "app_uninstalled"));
    }

    private void tell(Map<String, Object> event) {
        var signed = requests.event(event, NOW);
        var answered = doorway.http().orElseThrow().events(signed.headers(), signed.body());
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body()).isEmpty();
    }
}
