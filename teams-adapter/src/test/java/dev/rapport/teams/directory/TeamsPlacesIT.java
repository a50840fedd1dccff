package dev.rapport.teams.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.MemberProfile;
import dev.rapport.platform.Places.Groups;
import dev.rapport.teams.inbound.Activity;
import dev.rapport.teams.outbound.AccessTokens;
import dev.rapport.teams.outbound.Connector;
import dev.rapport.teams.outbound.KnownServices;
import dev.rapport.teams.outbound.ServiceUrls;
import dev.rapport.testkit.InMemoryKnownPlaces;
import dev.rapport.testkit.teams.FakeTeams;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TeamsPlacesIT {
    private static final WorkspaceId TENANT = new WorkspaceId(Platform.TEAMS, "tenant");
    private static final PlaceId GENERAL = new PlaceId(TENANT, "19:general@thread.tacv2");
    private static final PlaceId COFFEE = new PlaceId(TENANT, "19:coffee@thread.tacv2");
    private static final MemberId MAYA = new MemberId(TENANT, "maya");
    private static final MemberId BOB = new MemberId(TENANT, "bob");

    private final FakeTeams teams = new FakeTeams();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
    private final InMemoryKnownPlaces known = new InMemoryKnownPlaces();
    private final TeamsDirectory directory = new TeamsDirectory(
            new Connector(http, AccessTokens.none(), new ServiceUrls(true)),
            new KnownServices(Optional.of(new KnownServices.Service(teams.serviceUrl(), "28:app"))),
            now::get);
    private final TeamsPlaces places = new TeamsPlaces(known, directory, now::get);

    @AfterEach
    void stop() {
        http.close();
        teams.close();
    }

    @Test
    void which_public_channels_somebody_is_in_is_not_asked_for() {
        assertThat(places.publicChannels(List.of(MAYA, BOB), Duration.ofSeconds(1)))
                .isEmpty();
        assertThat(teams.calls()).isEmpty();
    }

    @Test
    void a_roster_is_read_page_by_page() {
        teams.answersNext(200, Map.of(), """
                {"continuationToken":"n+2","members":[{"id":"29:maya","aadObjectId":"maya","name":"Maya Chen"},
                 {"id":"29:x","name":"Somebody","userRole":"anonymous"}]}""");
        teams.answersNext(200, Map.of(), """
                {"members":[{"id":"29:bob","objectId":"bob","name":"Bob","userPrincipalName":"bob@north.example"}]}""");

        assertThat(places.roster(COFFEE)).contains(List.of(MAYA, BOB));
        assertThat(places.roster(COFFEE)).isPresent();

        assertThat(teams.calls())
                .extracting(FakeTeams.Call::path)
                .hasSize(2)
                .containsOnly("19:coffee@thread.tacv2/pagedmembers");
        assertThat(directory.find(MAYA)).map(MemberProfile::name).contains("Maya Chen");
        assertThat(directory.login(BOB)).contains("bob@north.example");
        assertThat(places.groups()).isEqualTo(Groups.APART);
    }

    @Test
    void where_teams_cannot_be_asked_there_is_no_roster_rather_than_half_of_one() {
        teams.answersNext(200, Map.of(), "{\"continuationToken\":\"2\",\"members\":[{\"id\":\"29:maya\"}]}");
        teams.answersNext(503, Map.of(), "");
        assertThat(places.roster(COFFEE)).isEmpty();

        teams.answersNext(200, Map.of(), "{\"members\":[{\"id\":\"29:maya\",\"aadObjectId\":\"maya\"}]}");
        assertThat(places.roster(COFFEE)).contains(List.of(MAYA));
        now.updateAndGet(before -> before.plus(Duration.ofSeconds(31)));
        teams.answersNext(200, Map.of(), "{\"members\":[]}");
        assertThat(places.roster(COFFEE)).contains(List.of());
    }

    @Test
    void whoever_added_us_to_the_team_organises_its_channels() {
        places.saw(activity("installationUpdate", GENERAL, "maya", "\"action\":\"add\""));
        places.saw(activity("message", COFFEE, "bob", "\"text\":\"hello\""));

        assertThat(places.organises(GENERAL, MAYA)).isTrue();
        assertThat(places.organises(COFFEE, MAYA)).isTrue();
        assertThat(places.organises(COFFEE, BOB)).isFalse();
        assertThat(places.name(COFFEE)).contains("Coffee");
    }

    @Test
    void who_added_us_stays_known_and_a_place_that_removed_us_does_not() {
        places.saw(activity("conversationUpdate", GENERAL, "maya", "\"membersAdded\":[{\"id\":\"28:app\"}]"));
        places.saw(activity("message", GENERAL, "bob", "\"text\":\"hello\""));
        assertThat(places.organises(GENERAL, MAYA)).isTrue();

        places.saw(activity("installationUpdate", GENERAL, "bob", "\"action\":\"remove\""));
        assertThat(places.organises(GENERAL, MAYA)).isFalse();
        assertThat(known.in(TENANT)).isEmpty();
    }

    @Test
    void a_persons_places_are_those_whose_roster_has_them() {
        places.saw(activity("message", COFFEE, "bob", "\"text\":\"hello\""));
        teams.answersNext(200, Map.of(), "{\"members\":[{\"id\":\"29:bob\",\"aadObjectId\":\"bob\"}]}");

        assertThat(places.of(BOB)).containsExactly(COFFEE);
        assertThat(places.of(MAYA)).isEmpty();
    }

    @Test
    void a_team_is_asked_for_the_channels_in_which_nobody_has_written() {
        places.saw(activity("installationUpdate", GENERAL, "maya", "\"action\":\"add\""));
        teams.answersNext(200, Map.of(), """
                {"conversations":[{"id":"19:general@thread.tacv2"},{"id":"19:coffee@thread.tacv2","name":"Coffee"}]}""");
        String roster = "{\"members\":[{\"id\":\"29:bob\",\"aadObjectId\":\"bob\"}]}";
        teams.answersNext(200, Map.of(), roster);
        teams.answersNext(200, Map.of(), roster);

        assertThat(places.of(BOB)).containsExactlyInAnyOrder(GENERAL, COFFEE);
        assertThat(teams.calls().getFirst().path()).endsWith("v3/teams/19:general@thread.tacv2/conversations");
        assertThat(places.name(COFFEE)).contains("Coffee");
        assertThat(places.organises(COFFEE, MAYA)).isTrue();
        assertThat(known.find(COFFEE).orElseThrow().where())
                .isEqualTo(new Address(
                        TENANT,
                        COFFEE.conversation(),
                        Address.Scope.CHANNEL,
                        known.find(GENERAL).orElseThrow().where().detail()));
        assertThat(places.of(BOB)).hasSize(2);
        assertThat(teams.calls()).as("asked again after ten minutes").hasSize(3);

        places.saw(activity("installationUpdate", GENERAL, "maya", "\"action\":\"remove\""));
        assertThat(known.in(TENANT)).isEmpty();
    }

    @Test
    void a_team_that_cannot_be_asked_is_known_by_its_general_channel() {
        places.saw(activity("installationUpdate", GENERAL, "maya", "\"action\":\"add\""));
        teams.answersNext(503, Map.of(), "");
        teams.answersNext(200, Map.of(), "{\"members\":[{\"id\":\"29:bob\",\"aadObjectId\":\"bob\"}]}");

        assertThat(places.of(BOB)).containsExactly(GENERAL);
    }

    private Activity activity(String type, PlaceId place, String from, String more) {
        return Activity.read("""
                {"type":"%s","serviceUrl":"%s","from":{"id":"29:%s","aadObjectId":"%s","name":"%s"},
                 "recipient":{"id":"28:app"},"conversation":{"id":"%s;messageid=1","conversationType":"channel"},
                 "channelData":{"tenant":{"id":"tenant"},"team":{"id":"19:general@thread.tacv2"},
                 "channel":{"id":"%s","name":"Coffee"}},%s}""".formatted(
                        type, teams.serviceUrl(), from, from, from, place.conversation(), place.conversation(), more))
                .orElseThrow();
    }
}
