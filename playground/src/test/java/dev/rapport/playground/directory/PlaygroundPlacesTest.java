package dev.rapport.playground.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
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
    void nobodyElseIsThereAndThereIsNoOtherChannel() {
        var stranger = new MemberId(DemoTeam.WORKSPACE, "mallory");
        var other = new PlaceId(DemoTeam.WORKSPACE, "other");
        assertThat(places.of(stranger)).isEmpty();
        assertThat(places.organises(DemoTeam.place(), stranger)).isFalse();
        assertThat(places.roster(other)).isEmpty();
        assertThat(places.name(other)).isEmpty();
    }
}
