package dev.rapport.testkit;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.platform.Places;
import dev.rapport.platform.PublicChannels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Channels whose people come and go as a test says. */
public final class InMemoryPlaces implements Places {
    private final Platform platform;
    private final Groups groups;
    private final Map<PlaceId, Room> rooms = new LinkedHashMap<>();
    private boolean silent;
    private boolean discreet;

    public InMemoryPlaces(Platform platform, Groups groups) {
        this.platform = platform;
        this.groups = groups;
    }

    private record Room(String name, MemberId organiser, Set<MemberId> people) {}

    /** A channel with these people, of whom the organiser is one. */
    public synchronized InMemoryPlaces with(PlaceId place, String name, MemberId organiser, List<MemberId> people) {
        var all = new LinkedHashSet<>(people);
        all.add(organiser);
        rooms.put(place, new Room(name, organiser, all));
        return this;
    }

    public synchronized void comes(PlaceId place, MemberId member) {
        room(place).orElseThrow().people().add(member);
    }

    public synchronized void goes(PlaceId place, MemberId member) {
        room(place).orElseThrow().people().remove(member);
    }

    /** From now on nobody can be told which channels people are in. */
    public synchronized void keepsChannelsToItself() {
        discreet = true;
    }

    /** From now on the platform cannot be asked, or can again. */
    public synchronized void silent(boolean now) {
        silent = now;
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public Groups groups() {
        return groups;
    }

    @Override
    public synchronized Optional<List<MemberId>> roster(PlaceId place) {
        return room(place).map(room -> List.copyOf(room.people()));
    }

    @Override
    public synchronized Optional<String> name(PlaceId place) {
        return room(place).map(Room::name);
    }

    @Override
    public synchronized boolean organises(PlaceId place, MemberId member) {
        return room(place).filter(room -> room.organiser().equals(member)).isPresent();
    }

    @Override
    public synchronized List<PlaceId> of(MemberId member) {
        var theirs = new ArrayList<PlaceId>();
        if (!silent) {
            rooms.forEach((place, room) -> {
                if (room.people().contains(member)) {
                    theirs.add(place);
                }
            });
        }
        return theirs;
    }

    /** All of its channels are public. */
    @Override
    public synchronized Map<MemberId, PublicChannels> publicChannels(Collection<MemberId> members, Duration within) {
        return silent || discreet
                ? Map.of()
                : members.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                member -> PublicChannels.of(of(member).stream().mapToLong(PlaceId::hashCode))));
    }

    private Optional<Room> room(PlaceId place) {
        return silent ? Optional.empty() : Optional.ofNullable(rooms.get(place));
    }
}
