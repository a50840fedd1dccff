package dev.rapport.slack.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import dev.rapport.platform.Places.Groups;
import dev.rapport.slack.outbound.SlackApi;
import dev.rapport.testkit.slack.FakeSlack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class SlackPlacesIT {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");
    private static final PlaceId COFFEE = new PlaceId(TEAM, "C1");

    private final FakeSlack slack = new FakeSlack();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private final SlackPlaces places;

    SlackPlacesIT() {
        Installations installations = Mockito.mock();
        Mockito.when(installations.find(TEAM)).thenReturn(Optional.of(new Installation(TEAM, "U9", "xoxb", "")));
        var api = new SlackApi(SlackApi.client(slack.apiUrl()), installations);
        places = new SlackPlaces(api, new SlackDirectory(api, now::get), now::get);
        slack.user("U1", Map.of("name", "maya"));
        slack.user("U2", Map.of("name", "sam"));
        slack.user("U3", Map.of("name", "gone", "deleted", true));
        slack.user("U4", Map.of("name", "admin", "is_admin", true));
        slack.user("U0RAPPORT", Map.of("name", "rapport", "is_bot", true));
        slack.channel("C1", "coffee", "U1", List.of("U1", "U0RAPPORT", "U2", "U3", "U4", "U7"));
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aRosterIsThePeopleOfAllPagesWithoutBotsAndThoseWhoLeft() {
        assertThat(places.roster(COFFEE)).contains(List.of(member("U1"), member("U2"), member("U4")));
        assertThat(slack.taken(Set.of("conversations.members"))).hasSize(2);
        assertThat(places.groups()).isEqualTo(Groups.TOGETHER);
    }

    @Test
    void aRosterIsReadAgainAfterHalfAMinute() {
        places.roster(COFFEE);
        slack.channel("C1", "coffee", "U1", List.of("U1", "U0RAPPORT"));
        assertThat(places.roster(COFFEE).orElseThrow()).hasSize(3);

        now.updateAndGet(before -> before.plus(Duration.ofSeconds(31)));

        assertThat(places.roster(COFFEE)).contains(List.of(member("U1")));
    }

    @Test
    void whereSlackCannotBeAskedThereIsNoRosterRatherThanHalfOfOne() {
        slack.answersOnce("conversations.members", 503, Map.of(), "");
        assertThat(places.roster(COFFEE)).isEmpty();
        slack.answersOnce("users.info", 429, Map.of("Retry-After", "9"), "");
        assertThat(places.roster(COFFEE)).isEmpty();
        assertThat(places.roster(new PlaceId(TEAM, "C9"))).isEmpty();
        assertThat(places.roster(COFFEE)).isPresent();
    }

    @Test
    void aLargeChannelIsNotAskedForPersonByPerson() {
        var ids = IntStream.range(100, 180).mapToObj(n -> "U" + n).toList();
        ids.forEach(id -> slack.user(id, Map.of("name", id)));
        slack.channel("C2", "everybody", "U1", ids);

        assertThat(places.roster(new PlaceId(TEAM, "C2")).orElseThrow()).hasSize(80);
        assertThat(slack.taken(Set.of("users.list", "users.info"))).hasSize(1);
    }

    @Test
    void aChannelHasANameAndItsCreatorAndTheAdminsOrganiseIt() {
        assertThat(places.name(COFFEE)).contains("coffee");
        assertThat(places.organises(COFFEE, member("U1"))).isTrue();
        assertThat(places.organises(COFFEE, member("U4"))).isTrue();
        assertThat(places.organises(COFFEE, member("U2"))).isFalse();
        assertThat(places.name(new PlaceId(TEAM, "C9"))).isEmpty();
        assertThat(slack.taken(Set.of("conversations.info"))).hasSize(2);
    }

    @Test
    void aPersonsPlacesAreThoseWhereRapportIsAsWell() {
        slack.channel("C2", "without-rapport", "U1", List.of("U1", "U2"));
        slack.channel("C3", "without-maya", "U2", List.of("U2", "U0RAPPORT"));

        assertThat(places.of(member("U1"))).containsExactly(COFFEE);
        assertThat(places.of(member("U7"))).containsExactly(COFFEE);
        slack.answersOnce("users.conversations", 503, Map.of(), "");
        assertThat(places.of(member("U1"))).isEmpty();
    }

    private static MemberId member(String user) {
        return new MemberId(TEAM, user);
    }
}
