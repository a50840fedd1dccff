package dev.rapport.playground.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaygroundPlacesTest {
    private final PlaygroundPlaces places = new PlaygroundPlaces();

    @Test
    void everybodyIsInTheOneChannelAndMayOrganiseIt() {
        var team = DemoTeam.place();
        assertThat(places.name(team)).contains("team");
        for (var person : DemoTeam.people()) {
            assertThat(places.roster(team).orElseThrow()).contains(person.member());
            assertThat(places.of(person.member())).containsExactly(team);
            assertThat(places.organises(team, person.member())).isTrue();
        }
    }

    @Test
    void theOneChannelIsPublicSoThatAllShareIt() {
        var everybody = DemoTeam.people().stream().map(Teammate::member).toList();
        var channels = places.publicChannels(everybody, Duration.ofSeconds(1));

        assertThat(channels).containsOnlyKeys(everybody);
        assertThat(channels.values())
                .allSatisfy(one -> assertThat(one.shared(channels.get(everybody.getFirst())))
                        .isEqualTo(1));
        assertThat(places.publicChannels(List.of(new MemberId(DemoTeam.WORKSPACE, "mallory")), Duration.ofSeconds(1)))
                .isEmpty();
    }

    @Test
    void nobodyElseIsThereAndThereIsNoOtherChannel() {
        var stranger = new MemberId(DemoTeam.WORKSPACE, "mallory");
        var other = new PlaceId(DemoTeam.WORKSPACE, "other");
        assertThat(places.of(stranger)).isEmpty();
        assertThat(places.organises(DemoTeam.place(), stranger)).isFalse();
        assertThat(places.roster(other)).isEmpty();
        assertThat(places.name(other)).isEmpty();
    }
}
