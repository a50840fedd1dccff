package dev.rapport.rounds;

import dev.rapport.contact.FoldedName;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.WorkTimes;
import dev.rapport.introduction.series.Group;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a group is told when it is introduced; all of it declared by its members, or known to all.
 *
 * @param why what they have for each other, in a sentence
 * @param question to begin with
 * @param first who may write first
 * @param times at which all of them work, two at most
 */
record Introduction(List<Team.Person> people, String why, String question, Team.Person first, List<Instant> times) {
    Introduction {
        people = List.copyOf(people);
        times = List.copyOf(times);
    }

    static Introduction of(Series series, Round round, Group group, Team team, FirstQuestions questions, Instant now) {
        var people = team.of(group.members());
        long seed = series.course().latestSetup().map(setup -> setup.seed()).orElse(0L);
        return new Introduction(
                people,
                why(people, series, round),
                questions.of(seed, round.number(), group.number()),
                people.get(Math.floorMod(round.number() + group.number(), people.size())),
                WorkTimes.proposals(
                        team.workers(group.members()), now, round.times().end()));
    }

    private static String why(List<Team.Person> people, Series series, Round round) {
        return pairs(people)
                .flatMap(pair -> offer(pair).stream())
                .findFirst()
                .or(() -> pairs(people).flatMap(pair -> hook(pair).stream()).findFirst())
                .or(() ->
                        pairs(people).flatMap(pair -> functions(pair).stream()).findFirst())
                .orElseGet(() -> metBefore(people, series, round)
                        ? "it is a while since you were last brought together here."
                        : "you have not been brought together here before.");
    }

    private record Pair(Team.Person one, Team.Person other) {}

    private static Stream<Pair> pairs(List<Team.Person> people) {
        return people.stream()
                .flatMap(one -> people.stream()
                        .filter(other -> !one.id().equals(other.id()))
                        .map(other -> new Pair(one, other)));
    }

    private static Optional<String> offer(Pair pair) {
        return pair.one().participant().profile().asks().stream()
                .filter(pair.other().participant().profile().offers()::contains)
                .sorted()
                .findFirst()
                .map(text -> "%s offers what %s asks for: %s."
                        .formatted(pair.other().name(), pair.one().name(), text));
    }

    private static Optional<String> hook(Pair pair) {
        var theirs = pair.other().participant().profile().hooks();
        return pair.one().declared().parts().stream()
                .skip(1)
                .filter(part -> FoldedName.words(part).stream().anyMatch(theirs::contains))
                .findFirst()
                .map("you have this in common: %s."::formatted);
    }

    private static Optional<String> functions(Pair pair) {
        var one = pair.one().declared();
        var other = pair.other().declared();
        boolean differ = !one.function().isEmpty()
                && !other.function().isEmpty()
                && !one.foldedFunction().equals(other.foldedFunction());
        return differ
                ? Optional.of("%s and %s seldom meet by themselves.".formatted(one.function(), other.function()))
                : Optional.empty();
    }

    private static boolean metBefore(List<Team.Person> people, Series series, Round round) {
        var members = people.stream().map(Team.Person::id).toList();
        return series.rounds().stream()
                .filter(earlier -> earlier.number() < round.number())
                .flatMap(earlier -> earlier.groups().stream())
                .filter(group -> group.state().counts())
                .anyMatch(group -> shared(group.members(), members) > 1);
    }

    private static long shared(List<MemberId> one, List<MemberId> other) {
        return one.stream().filter(other::contains).count();
    }
}
