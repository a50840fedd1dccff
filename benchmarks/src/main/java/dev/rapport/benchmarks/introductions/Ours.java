package dev.rapport.benchmarks.introductions;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.MatchRequest.Avoided;
import dev.rapport.introduction.MatchSettings;
import dev.rapport.introduction.MatchSettings.Hours;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.matching.Matcher;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rapport's rounds: pairs, a shared hour preferred and not required, as the other four know no such rule. */
final class Ours {
    private Ours() {}

    static List<List<Participant>> groups(List<Participant> people, Past past, Random random) {
        var request = new MatchRequest(
                people,
                past.rounds,
                avoided(people, past),
                MatchSettings.groupsOf(2).with(Hours.PREFERRED),
                Scenario.FIRST_WEEK,
                past.scenario.seed());
        Map<MemberId, Participant> known =
                people.stream().collect(Collectors.toMap(Participant::member, Function.identity()));
        return Matcher.match(request, TimeLimit.NONE).groups().stream()
                .map(group ->
                        group.stream().flatMap(member -> people(known, member)).toList())
                .toList();
    }

    private static Stream<Participant> people(Map<MemberId, Participant> known, MemberId member) {
        return Stream.ofNullable(known.get(member));
    }

    private static Set<Avoided> avoided(List<Participant> people, Past past) {
        var avoided = new HashSet<Avoided>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!past.mayMeet(people.get(i), people.get(j))) {
                    avoided.add(
                            new Avoided(people.get(i).member(), people.get(j).member()));
                }
            }
        }
        return avoided;
    }
}
