package dev.rapport.slack.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import dev.rapport.platform.Places.Groups;
import dev.rapport.platform.PublicChannels;
import dev.rapport.slack.outbound.SlackApi;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.testkit.slack.FakeSlack.Mood;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final Set<String> CHANNELS_OF = Set.of("users.conversations");

    /** Longer than anything takes here. */
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private final FakeSlack slack = new FakeSlack();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final SlackPlaces places;

    SlackPlacesIT() {
        Installations installations = Mockito.mock();
        Mockito.when(installations.find(TEAM)).thenReturn(Optional.of(new Installation(TEAM, "U9", "xoxb", "")));
        var api = new SlackApi(SlackApi.client(slack.apiUrl()), installations);
        places = new SlackPlaces(api, new SlackDirectory(api, now::get), now::get, () -> "secret", meters);
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

    @Test
    void publicChannelsAreAskedForPageByPageAndKeptForADay() {
        slack.channel("C2", "data", "U1", List.of("U1"));
        slack.channel("C3", "berlin", "U1", List.of("U1"));
        slack.channel("C4", "climbing", "U1", List.of("U1", "U2"));

        var known = places.publicChannels(List.of(member("U1"), member("U2")), A_WHILE);

        assertThat(sharedBy(known, "U1", "U2")).as("two of four").isEqualTo(0.5);
        assertThat(slack.taken(CHANNELS_OF))
                .as("two pages and one")
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.params())
                        .containsEntry("types", "public_channel")
                        .containsEntry("exclude_archived", "1"));
        now.updateAndGet(before -> before.plus(Duration.ofHours(23)));
        assertThat(places.publicChannels(List.of(member("U2"), member("U1")), A_WHILE))
                .isEqualTo(known);
        assertThat(slack.taken(CHANNELS_OF)).isEmpty();

        slack.channel("C4", "climbing", "U1", List.of("U1"));
        now.updateAndGet(before -> before.plus(Duration.ofHours(2)));
        var later = places.publicChannels(List.of(member("U1"), member("U2")), A_WHILE);
        assertThat(sharedBy(later, "U1", "U2")).as("one of four").isEqualTo(0.25);
        assertThat(meters.counter("rapport.channels.asked", "platform", "slack", "result", "answered")
                        .count())
                .isEqualTo(4);
    }

    @Test
    void whileSlackAsksForPatienceNobodyIsAskedForAndWhatWasKnownHolds() {
        places.publicChannels(List.of(member("U1")), A_WHILE);
        now.updateAndGet(before -> before.plus(Duration.ofDays(2)));
        slack.behaves(call -> Optional.of(new Mood(429, Map.of("Retry-After", "30"), "", false, Duration.ZERO)));
        var people = List.of(member("U1"), member("U2"), member("U4"));
        assertThat(places.publicChannels(people, A_WHILE)).containsOnlyKeys(member("U1"));

        slack.behaves(call -> Optional.empty());
        slack.taken(CHANNELS_OF);
        assertThat(places.publicChannels(people, A_WHILE)).containsOnlyKeys(member("U1"));
        assertThat(slack.taken(CHANNELS_OF)).isEmpty();

        now.updateAndGet(before -> before.plusSeconds(31));
        assertThat(places.publicChannels(people, A_WHILE)).containsOnlyKeys(people);
        assertThat(meters.counter("rapport.channels.asked", "platform", "slack", "result", "paused")
                        .count())
                .isPositive();
    }

    @Test
    void whoWasNotHeardInTimeIsNotKnown() {
        slack.behaves(call -> Optional.of(new Mood(200, Map.of(), "", true, Duration.ofSeconds(60))));

        var known = assertTimeout(
                Duration.ofSeconds(8), () -> places.publicChannels(List.of(member("U1")), Duration.ofMillis(50)));

        assertThat(known).isEmpty();
    }

    @Test
    void whatSlackRefusesOrLosesIsNotKnown() {
        slack.refusesOnce("users.conversations", "missing_scope");
        assertThat(places.publicChannels(List.of(member("U1")), A_WHILE)).isEmpty();
        slack.answersOnce("users.conversations", 503, Map.of(), "");
        assertThat(places.publicChannels(List.of(member("U1")), A_WHILE)).isEmpty();
        assertThat(places.publicChannels(List.of(member("U1")), A_WHILE)).containsOnlyKeys(member("U1"));
        assertThat(meters.counter("rapport.channels.asked", "platform", "slack", "result", "failed")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void ofALargeTeamSomeAreAskedForEachTimeUntilAllAreKnown() {
        var many = IntStream.range(100, 150).mapToObj(n -> member("U" + n)).toList();

        assertThat(places.publicChannels(many, A_WHILE)).hasSize(40);
        assertThat(places.publicChannels(many, A_WHILE)).hasSize(50);
        assertThat(slack.taken(CHANNELS_OF)).hasSize(50);
    }

    private static double sharedBy(Map<MemberId, PublicChannels> known, String one, String other) {
        return Objects.requireNonNull(known.get(member(one))).shared(Objects.requireNonNull(known.get(member(other))));
    }

    private static MemberId member(String user) {
        return new MemberId(TEAM, user);
    }
}
