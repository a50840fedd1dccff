package dev.rapport.benchmarks.introductions;

import dev.rapport.contact.Level;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.Profile;
import dev.rapport.introduction.WorkingHours;
import dev.rapport.platform.PublicChannels;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A team over many rounds, the same for every algorithm.
 *
 * @param moving whether 5 % of the people are replaced before each round, 10 % snooze it, 2 % of the pairs avoid each
 *     other and the team lives in six zones; else nothing changes
 */
record Scenario(int people, int rounds, boolean moving, long seed) {
    static final LocalDate FIRST_WEEK = LocalDate.of(2027, 1, 4);
    private static final double REPLACED = 0.05;
    private static final double SNOOZED = 0.10;
    private static final double AVOIDED = 0.02;
    private static final WorkspaceId WORKSPACE = new WorkspaceId(Platform.SLACK, "T1");
    private static final List<String> ZONES = List.of(
            "America/Los_Angeles", "America/New_York", "Europe/London", "Europe/Berlin", "Asia/Kolkata", "Asia/Tokyo");
    private static final List<String> FUNCTIONS = List.of("data", "sales", "design", "legal", "people", "product");

    /** Who takes part, round by round. */
    List<List<Participant>> rosters() {
        var random = new Random(seed);
        var team = new ArrayList<Participant>();
        int hired = 0;
        while (hired < people) {
            team.add(hire(hired++, random));
        }
        var rosters = new ArrayList<List<Participant>>();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; moving && i < people; i++) {
                if (random.nextDouble() < REPLACED) {
                    team.set(i, hire(hired++, random));
                }
            }
            rosters.add(team.stream()
                    .filter(one -> !moving || random.nextDouble() >= SNOOZED)
                    .toList());
        }
        return rosters;
    }

    private Participant hire(int number, Random random) {
        var member = new MemberId(WORKSPACE, "U%06d".formatted(number));
        var zone = moving ? any(ZONES, random) : "Europe/Berlin";
        return Participant.of(member, WorkingHours.usual(ZoneId.of(zone)));
    }

    boolean avoid(MemberId one, MemberId other) {
        int both = one.user().hashCode() ^ other.user().hashCode();
        return moving && new Random(seed * 1_000_003 + both * 7919L).nextDouble() < AVOIDED;
    }

    /** People of six zones who have told much about themselves. */
    static List<Participant> profiled(int people, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, people)
                .mapToObj(i -> new Participant(
                        new MemberId(WORKSPACE, "U%06d".formatted(i)),
                        Participant.Availability.IN,
                        WorkingHours.usual(ZoneId.of(any(ZONES, random))),
                        profile(people, random)))
                .toList();
    }

    private static Profile profile(int people, Random random) {
        int skills = Math.max(10, people / 5);
        var function = any(FUNCTIONS, random);
        var asks = words("skill", skills, 1, random);
        var offers = words("skill", skills, 2, random);
        var channels = PublicChannels.of(IntStream.range(0, 8).mapToLong(_ -> random.nextInt(30)));
        var hooks = words("hook", 25, 2, random);
        var needs = Level.values()[random.nextInt(Level.values().length)];
        return new Profile(function, asks, offers, hooks, needs, channels);
    }

    private static Set<String> words(String kind, int kinds, int many, Random random) {
        return IntStream.range(0, many)
                .mapToObj(i -> kind + random.nextInt(kinds))
                .collect(Collectors.toSet());
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
