package dev.rapport.benchmarks.introductions;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.PastRound;
import dev.rapport.introduction.SharedHours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an algorithm may know before a round, and the rules it is given. */
final class Past {
    final Scenario scenario;
    final List<PastRound> rounds = new ArrayList<>();
    private final SharedHours hours = new SharedHours(Scenario.FIRST_WEEK);
    private final Map<Set<MemberId>, Integer> times = new HashMap<>();
    private final Map<Set<MemberId>, Integer> last = new HashMap<>();

    Past(Scenario scenario) {
        this.scenario = scenario;
    }

    void add(PastRound round) {
        rounds.add(round);
        for (var group : round.groups()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    var pair = Set.of(group.get(i), group.get(j));
                    times.merge(pair, 1, Integer::sum);
                    last.put(pair, rounds.size());
                }
            }
        }
    }

    boolean mayMeet(Participant one, Participant other) {
        return !scenario.avoid(one.member(), other.member());
    }

    int timesMet(Participant one, Participant other) {
        return times.getOrDefault(Set.of(one.member(), other.member()), 0);
    }

    /** How many rounds ago, 1 for the last one; 0 if never. */
    int ago(Participant one, Participant other) {
        int round = last.getOrDefault(Set.of(one.member(), other.member()), 0);
        return round == 0 ? 0 : rounds.size() + 1 - round;
    }

    boolean shareAnHour(Participant one, Participant other) {
        return hours.longest(one.hours(), other.hours()) >= 1;
    }

    int pairsEver() {
        return times.size();
    }
}
