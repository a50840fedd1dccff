package dev.rapport.playground.directory;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.platform.Places;
import dev.rapport.platform.PublicChannels;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The one channel of the demo team. Everybody organises it, so that whoever one is, rounds can be tried. */
public final class PlaygroundPlaces implements Places {
    private static final PublicChannels THE_CHANNEL = PublicChannels.of(LongStream.of(1));

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

    /** The one channel, for whoever is in it. */
    @Override
    public Map<MemberId, PublicChannels> publicChannels(Collection<MemberId> members, Duration within) {
        return members.stream()
                .filter(member -> !of(member).isEmpty())
                .collect(Collectors.toMap(Function.identity(), _ -> THE_CHANNEL));
    }

    @Override
    public List<PlaceId> of(MemberId member) {
        return DemoTeam.find(member).map(person -> List.of(DemoTeam.place())).orElseGet(List::of);
    }
}
