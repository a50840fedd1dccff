package dev.rapport.rounds;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Declared;
import dev.rapport.introduction.MatchRequest.Avoided;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.WorkTimes.Worker;
import dev.rapport.platform.PublicChannels;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of a place who can be introduced now, with all that a round needs to know of them. */
record Team(Map<MemberId, Person> people) {
    Team {
        people = Map.copyOf(people);
    }

    /**
     * One of them.
     *
     * @param name as colleagues see it
     * @param avoids confidential: for matching alone
     */
    record Person(
            Participant participant, String name, ZoneId zone, Worker worker, Declared declared, Set<MemberId> avoids) {
        MemberId id() {
            return participant.member();
        }

        private Person in(PublicChannels channels) {
            return new Person(participant.in(channels), name, zone, worker, declared, avoids);
        }
    }

    /** The same with the public channels of those of whom they are known. */
    Team in(Map<MemberId, PublicChannels> channels) {
        var all = new HashMap<>(people);
        channels.forEach((member, known) -> all.computeIfPresent(member, (_, person) -> person.in(known)));
        return new Team(all);
    }

    Optional<Person> find(MemberId member) {
        return Optional.ofNullable(people.get(member));
    }

    /** Those of some who are there, in their order. */
    List<Person> of(Collection<MemberId> some) {
        return some.stream().flatMap(member -> find(member).stream()).toList();
    }

    List<Worker> workers(Collection<MemberId> some) {
        return of(some).stream().map(Person::worker).toList();
    }

    List<Participant> participants(Collection<MemberId> some) {
        return of(some).stream().map(Person::participant).toList();
    }

    /** Whether one of some avoids another of them. */
    boolean avoids(Collection<MemberId> some) {
        return of(some).stream().anyMatch(person -> some.stream().anyMatch(person.avoids()::contains));
    }

    Set<Avoided> avoided() {
        return people.values().stream()
                .flatMap(person -> person.avoids().stream().map(whom -> new Avoided(person.id(), whom)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
