package dev.rapport.rounds;

import dev.rapport.change.Member;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.exchange.Matching;
import dev.rapport.exchange.Notice;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.PlaceId;
import dev.rapport.introduction.Declared;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.Participant.Availability;
import dev.rapport.introduction.Profile;
import dev.rapport.introduction.WorkTimes.Worker;
import dev.rapport.introduction.WorkingHours;
import dev.rapport.network.Network;
import dev.rapport.platform.Directory;
import dev.rapport.platform.MemberProfile;
import dev.rapport.platform.Places;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads who is in a place now, and what each has declared. Nothing of a private note comes through here. */
public final class Teams {
    /** How long a round waits for a platform to say which channels its people are in; well within the lease of work. */
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(2);

    private final NetworkStore networks;
    private final MemberStore members;
    private final List<Directory> directories;
    private final List<Places> places;

    public Teams(NetworkStore networks, MemberStore members, List<Directory> directories, List<Places> places) {
        this.networks = networks;
        this.members = members;
        this.directories = List.copyOf(directories);
        this.places = List.copyOf(places);
    }

    /** The platform's places; empty where it is not connected. */
    Optional<Places> places(PlaceId place) {
        return places.stream()
                .filter(some -> some.platform() == place.platform())
                .findFirst();
    }

    /** The places where a member and Rapport are. */
    List<PlaceId> placesOf(MemberId member) {
        return places.stream()
                .filter(some -> some.platform() == member.platform())
                .flatMap(some -> some.of(member).stream())
                .toList();
    }

    /** As colleagues see it. */
    String name(MemberId member) {
        return profile(member)
                .map(MemberProfile::name)
                .filter(name -> !name.isBlank())
                .orElse("A colleague");
    }

    private Optional<MemberProfile> profile(MemberId member) {
        return directories.stream()
                .filter(directory -> directory.platform() == member.platform())
                .findFirst()
                .flatMap(directory -> directory.find(member));
    }

    /**
     * Those of some members who are there at this moment.
     *
     * @param usual the zone of whoever has none
     * @return empty if the platform cannot be asked now
     */
    Optional<Team> of(PlaceId place, Collection<MemberId> wanted, ZoneId usual, Instant now) {
        return places(place).flatMap(some -> some.roster(place)).map(roster -> team(roster, wanted, usual, now));
    }

    /** The same people, with what their platform says in time of the public channels that some of them are in. */
    Team inChannels(PlaceId place, Team team, Collection<MemberId> some) {
        var there = team.of(some).stream().map(Team.Person::id).toList();
        return places(place)
                .filter(_ -> there.size() > 1)
                .map(platform -> team.in(platform.publicChannels(there, LONGEST_QUESTION)))
                .orElse(team);
    }

    private Team team(List<MemberId> roster, Collection<MemberId> wanted, ZoneId usual, Instant now) {
        var present = new HashSet<>(roster);
        var found = new HashMap<MemberId, Known>();
        for (var member : wanted) {
            if (present.contains(member)) {
                var profile = profile(member);
                if (profile.map(MemberProfile::active).orElse(true)) {
                    found.put(member, known(member, profile, usual));
                }
            }
        }
        var offers = new HashMap<MemberId, Set<String>>();
        var asks = new HashMap<MemberId, Set<String>>();
        matches(found, asks, offers, now);
        var people = new HashMap<MemberId, Team.Person>();
        found.forEach((member, known) -> people.put(
                member,
                person(member, known, asks.getOrDefault(member, Set.of()), offers.getOrDefault(member, Set.of()))));
        return new Team(people);
    }

    /** When somebody works, whether they are still in a place or not. */
    Worker worker(MemberId member, ZoneId usual) {
        return known(member, profile(member), usual).worker();
    }

    private record Known(Network network, String name, ZoneId zone) {
        Worker worker() {
            return Worker.of(WorkingHours.usual(zone), network.settings().quiet());
        }
    }

    private Known known(MemberId id, Optional<MemberProfile> profile, ZoneId usual) {
        var member = members.find(id);
        var network = member.map(Member::network).map(networks::load);
        var seen = member.map(Member::zone).or(() -> profile.map(MemberProfile::zone));
        var zone = network.map(known -> known.settings().zone()).or(() -> seen).orElse(usual);
        var name =
                profile.map(MemberProfile::name).filter(some -> !some.isBlank()).orElse("A colleague");
        return new Known(network.orElseGet(() -> Network.empty(new NetworkId("nobody"))), name, zone);
    }

    private static Team.Person person(MemberId member, Known known, Set<String> asks, Set<String> offers) {
        var settings = known.network().settings();
        var declared = Declared.of(settings.introducing().profile());
        var worker = known.worker();
        var profile = new Profile(
                declared.foldedFunction(),
                asks,
                offers,
                declared.hooks(),
                settings.introducing().wants(),
                null);
        return new Team.Person(
                new Participant(member, Availability.IN, worker.hours(), profile),
                known.name(),
                known.zone(),
                worker,
                declared,
                settings.introducing().avoids());
    }

    /** An ask and an offer that meet get a word in common. */
    private static void matches(
            Map<MemberId, Known> people,
            Map<MemberId, Set<String>> asks,
            Map<MemberId, Set<String>> offers,
            Instant now) {
        var asked = notices(people, Notice.Kind.ASK, now);
        var offered = notices(people, Notice.Kind.OFFER, now);
        for (var ask : asked) {
            for (var offer : offered) {
                if (!ask.by().equals(offer.by()) && Matching.fit(ask.notice(), offer.notice())) {
                    asks.computeIfAbsent(ask.by(), _ -> new HashSet<>())
                            .add(ask.notice().text());
                    offers.computeIfAbsent(offer.by(), _ -> new HashSet<>())
                            .add(ask.notice().text());
                }
            }
        }
    }

    private record Said(MemberId by, Notice notice) {}

    private static List<Said> notices(Map<MemberId, Known> people, Notice.Kind kind, Instant now) {
        var all = new ArrayList<Said>();
        people.forEach((member, known) -> known.network().exchange().notices().values().stream()
                .filter(notice -> notice.kind() == kind && !notice.over(now))
                .forEach(notice -> all.add(new Said(member, notice))));
        return all;
    }
}
