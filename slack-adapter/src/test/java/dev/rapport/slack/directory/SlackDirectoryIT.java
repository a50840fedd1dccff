package dev.rapport.slack.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import dev.rapport.platform.MemberProfile;
import dev.rapport.slack.outbound.SlackApi;
import dev.rapport.testkit.slack.FakeSlack;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class SlackDirectoryIT {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");
    private static final MemberId MAYA = new MemberId(TEAM, "U1");

    private final FakeSlack slack = new FakeSlack();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private final SlackDirectory directory;

    SlackDirectoryIT() {
        Installations installations = Mockito.mock();
        Mockito.when(installations.find(TEAM)).thenReturn(Optional.of(new Installation(TEAM, "U9", "xoxb", "")));
        directory = new SlackDirectory(new SlackApi(SlackApi.client(slack.apiUrl()), installations), now::get);
        slack.user("U1", Map.of("name", "maya", "real_name", "Maya Chen", "tz", "Europe/Berlin", "locale", "en-GB"));
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aMemberHasANameAZoneAndALocale() {
        assertThat(directory.find(MAYA))
                .contains(new MemberProfile(MAYA, "Maya Chen", ZoneId.of("Europe/Berlin"), Locale.UK, true));
        assertThat(slack.next("users.info").params()).containsEntry("include_locale", "1");
    }

    @Test
    void slackIsAskedAgainAfterAnHourOrAChange() {
        directory.find(MAYA);
        directory.find(MAYA);
        assertThat(slack.pending()).hasSize(1);

        directory.forget(MAYA);
        directory.find(MAYA);
        assertThat(slack.pending()).hasSize(2);

        now.updateAndGet(before -> before.plus(Duration.ofMinutes(61)));
        directory.find(MAYA);
        assertThat(slack.pending()).hasSize(3);
    }

    @Test
    void whileSlackIsDownWhatWasKnownStillHolds() {
        directory.find(MAYA);
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(61)));
        slack.answersOnce("users.info", 503, Map.of(), "");

        assertThat(directory.find(MAYA)).map(MemberProfile::name).contains("Maya Chen");
    }

    @Test
    void botsAndPeopleWhoLeftAreNotActive() {
        slack.user("U2", Map.of("name", "bot", "is_bot", true));
        slack.user("U3", Map.of("name", "gone", "deleted", true));
        slack.user("USLACKBOT", Map.of("name", "slackbot", "is_bot", false));

        for (var id : new String[] {"U2", "U3", "USLACKBOT"}) {
            assertThat(directory.find(new MemberId(TEAM, id)))
                    .map(MemberProfile::active)
                    .contains(false);
        }
    }

    @Test
    void aStrangersProfileMayBeNearlyEmpty() {
        slack.user("U4", Map.of("name", "x", "tz", "Mars/Base"));

        assertThat(directory.find(new MemberId(TEAM, "U4")))
                .contains(new MemberProfile(new MemberId(TEAM, "U4"), "x", null, null, true));
        assertThat(directory.find(new MemberId(TEAM, "U404"))).isEmpty();
    }
}
