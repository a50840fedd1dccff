package dev.rapport.playground.directory;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.platform.Places;
import java.util.List;
import java.util.Optional;

/** The one channel of the demo team. Everybody organises it, so that whoever one is, rounds can be tried. */
public final class PlaygroundPlaces implements Places {
    @Override
    public Platform platform() {
        return Platform.PLAYGROUND;
    }

    @Override
    public Groups groups() {
        return Groups.TOGETHER;
    }

    @Override
    public Optional<List<MemberId>> roster(PlaceId place) {
        return place.equals(DemoTeam.place())
                ? Optional.of(DemoTeam.people().stream().map(Teammate::member).toList())
                : Optional.empty();
    }

    @Override
    public Optional<String> name(PlaceId place) {
        return Optional.of(place).filter(DemoTeam.place()::equals).map(PlaceId::conversation);
    }

    @Override
    public boolean organises(PlaceId place, MemberId member) {
        return of(member).contains(place);
    }

    @Override
    public List<PlaceId> of(MemberId member) {
        return DemoTeam.find(member).map(person -> List.of(DemoTeam.place())).orElseGet(List::of);
    }
}
