package dev.rapport.introduction.matching;

import dev.rapport.contact.Level;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.MatchRequest.Avoided;
import dev.rapport.introduction.MatchSettings;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.Participant.Availability;
import dev.rapport.introduction.Profile;
import dev.rapport.introduction.WorkingHours;
import dev.rapport.platform.PublicChannels;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Teams to match, from plain to as mixed as they come. */
final class Team {
    static final LocalDate WEEK = LocalDate.of(2027, 3, 22);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> ZONES =
            List.of("America/Los_Angeles", "America/New_York", "Europe/London", "Europe/Berlin", "Asia/Tokyo");
    private static final List<String> FUNCTIONS = List.of("data", "sales", "design", "legal", "");

    private Team() {}

    static MemberId member(int number) {
        return new MemberId(new WorkspaceId(Platform.SLACK, "T1"), "U%04d".formatted(number));
    }

    static Participant person(int number) {
        return Participant.of(member(number), WorkingHours.usual(BERLIN));
    }

    static Participant person(int number, Availability availability) {
        return new Participant(member(number), availability, WorkingHours.usual(BERLIN), Profile.NONE);
    }

    static Participant person(int number, Profile profile) {
        return new Participant(member(number), Availability.IN, WorkingHours.usual(BERLIN), profile);
    }

    /** People of one zone who have told nothing. */
    static List<Participant> plain(int people) {
        return IntStream.range(0, people).mapToObj(Team::person).toList();
    }

    /** People of one zone with something to ask, to offer and to talk about. */
    static List<Participant> talkative(int people, Random random) {
        return IntStream.range(0, people)
                .mapToObj(i -> person(i, profile(random)))
                .toList();
    }

    /** People of five zones. */
    static List<Participant> scattered(int people, Random random) {
        return IntStream.range(0, people)
                .mapToObj(i -> new Participant(
                        member(i),
                        random.nextInt(10) == 0 ? Availability.SNOOZED : Availability.IN,
                        WorkingHours.usual(ZoneId.of(any(ZONES, random))),
                        profile(random)))
                .toList();
    }

    private static Profile profile(Random random) {
        return new Profile(
                any(FUNCTIONS, random),
                words("skill", 12, 2, random),
                words("skill", 12, 2, random),
                words("hook", 8, 2, random),
                random.nextInt(3) == 0 ? Level.values()[random.nextInt(3)] : null,
                random.nextInt(4) == 0 ? null : channels(random));
    }

    private static PublicChannels channels(Random random) {
        return PublicChannels.of(random.longs(random.nextInt(5), 0, 9));
    }

    private static Set<String> words(String kind, int kinds, int most, Random random) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> kind + random.nextInt(kinds))
                .collect(Collectors.toSet());
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    static Set<Avoided> avoided(int people, double share, Random random) {
        var all = new HashSet<Avoided>();
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < people; j++) {
                if (i != j && random.nextDouble() < share / 2) {
                    all.add(new Avoided(member(i), member(j)));
                }
            }
        }
        return all;
    }

    static MatchRequest request(List<Participant> roster) {
        return request(roster, Set.of(), 2);
    }

    static MatchRequest request(List<Participant> roster, Set<Avoided> avoided, int size) {
        return new MatchRequest(roster, List.of(), avoided, MatchSettings.groupsOf(size), WEEK, 7);
    }

    /** Every two people who are in one group. */
    static List<Set<MemberId>> pairs(List<List<MemberId>> groups) {
        var pairs = new ArrayList<Set<MemberId>>();
        for (var group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(Set.of(group.get(i), group.get(j)));
                }
            }
        }
        return pairs;
    }
}
