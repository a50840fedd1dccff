package dev.rapport.testkit;

import dev.rapport.change.Member;
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

/** One channel, wherever the stage has it, in which everybody is who ever said something; the person is responsible for it. */
record OneChannel(Platform platform, InMemoryStores stores) implements Places {
    private static final String CONVERSATION = "C0LUNCH";

    static List<Places> onEveryPlatform(InMemoryStores stores) {
        return List.of(
                new OneChannel(Platform.SLACK, stores),
                new OneChannel(Platform.TEAMS, stores),
                new OneChannel(Platform.PLAYGROUND, stores));
    }

    @Override
    public Groups groups() {
        return platform == Platform.TEAMS ? Groups.APART : Groups.TOGETHER;
    }

    @Override
    public Optional<List<MemberId>> roster(PlaceId place) {
        return Optional.of(everybody().stream()
                .filter(member -> member.workspace().equals(place.workspace()))
                .toList());
    }

    private List<MemberId> everybody() {
        return stores.everybody().all().stream().map(Member::id).toList();
    }

    @Override
    public Optional<String> name(PlaceId place) {
        return Optional.of("lunch");
    }

    @Override
    public boolean organises(PlaceId place, MemberId member) {
        return !Colleague.USER.equals(member.user());
    }

    @Override
    public Map<MemberId, PublicChannels> publicChannels(Collection<MemberId> members, Duration within) {
        return Map.of();
    }

    @Override
    public List<PlaceId> of(MemberId member) {
        var started = stores.placesWithRounds().stream()
                .filter(place -> place.workspace().equals(member.workspace()))
                .toList();
        return started.isEmpty() ? List.of(new PlaceId(member.workspace(), CONVERSATION)) : started;
    }
}
