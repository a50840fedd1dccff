package dev.rapport.teams.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.MemberProfile;
import dev.rapport.teams.inbound.Activity;
import dev.rapport.teams.inbound.Recorded;
import dev.rapport.teams.outbound.AccessTokens;
import dev.rapport.teams.outbound.Connector;
import dev.rapport.teams.outbound.KnownServices;
import dev.rapport.teams.outbound.ServiceUrls;
import dev.rapport.testkit.teams.FakeTeams;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TeamsDirectoryIT {
    private static final WorkspaceId TENANT = new WorkspaceId(Platform.TEAMS, "5d9c1f4e-3b1a-4b53-9d5c-9a8b6f6c1a11");
    private static final MemberId MAYA = new MemberId(TENANT, "7faf2c30-5e3a-4d0f-8f0e-0f6e3d1b2c44");
    private static final MemberId BOB = new MemberId(TENANT, "b0b");

    private final FakeTeams teams = new FakeTeams();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
    private final TeamsDirectory directory = new TeamsDirectory(
            new Connector(http, AccessTokens.none(), new ServiceUrls(true)),
            new KnownServices(Optional.empty()),
            now::get);

    @AfterEach
    void stop() {
        http.close();
        teams.close();
    }

    @Test
    void who_wrote_is_known_without_asking() {
        directory.saw(activity("personal-message"));
        assertThat(directory.find(MAYA))
                .contains(new MemberProfile(MAYA, "Maya Chen", ZoneId.of("Europe/Berlin"), Locale.UK, true));
        assertThat(teams.calls()).isEmpty();
    }

    @Test
    void a_colleague_is_found_in_the_roster_of_a_chat_we_share_and_remembered() {
        directory.saw(activity("group-mention"));
        teams.answersNext(200, Map.of(), "{\"id\":\"29:bob\",\"objectId\":\"b0b\",\"name\":\"Bob\"}");
        assertThat(directory.find(BOB)).map(MemberProfile::name).contains("Bob");
        assertThat(directory.find(BOB)).isPresent();
        assertThat(teams.calls()).hasSize(1);
        assertThat(teams.nextCall().path()).isEqualTo("19:ea28a3c2a4f94d8b@thread.v2/members/b0b");
    }

    @Test
    void who_is_found_nowhere_is_unknown_and_asked_for_again_later() {
        directory.saw(activity("group-mention"));
        assertThat(directory.find(BOB)).isEmpty();
        assertThat(directory.find(BOB)).isEmpty();
        assertThat(teams.calls()).hasSize(1);
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(11)));
        assertThat(directory.find(BOB)).isEmpty();
        assertThat(teams.calls()).hasSize(2);
    }

    @Test
    void who_has_left_is_no_longer_active_and_keeps_the_zone() {
        directory.saw(activity("personal-message"));
        now.updateAndGet(before -> before.plus(Duration.ofHours(25)));
        assertThat(directory.find(MAYA)).hasValueSatisfying(profile -> {
            assertThat(profile.active()).isFalse();
            assertThat(profile.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        });
    }

    @Test
    void a_mentions_id_is_translated_once() {
        teams.answersNext(200, Map.of(), "{\"id\":\"29:bob\",\"aadObjectId\":\"b0b\",\"name\":\"Bob\"}");
        assertThat(directory.userOf(activity("group-mention"), "29:bob")).isEqualTo("b0b");
        assertThat(directory.userOf(activity("group-mention"), "29:bob")).isEqualTo("b0b");
        assertThat(teams.calls()).hasSize(1);
        assertThat(directory.userOf(activity("group-mention"), "29:eve")).isEqualTo("29:eve");
    }

    @Test
    void people_of_other_platforms_and_unseen_tenants_are_not_asked_for() {
        assertThat(directory.find(new MemberId(new WorkspaceId(Platform.SLACK, "T1"), "U1")))
                .isEmpty();
        assertThat(directory.find(BOB)).isEmpty();
        assertThat(teams.calls()).isEmpty();
    }

    private Activity activity(String name) {
        var json = Recorded.json(name).replace("https://smba.trafficmanager.net/emea/", teams.serviceUrl());
        return Activity.read(json).orElseThrow();
    }
}
