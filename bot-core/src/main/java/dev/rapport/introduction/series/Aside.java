package dev.rapport.introduction.series;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.Membership.Coming;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a round keeps beside its groups.
 *
 * @param waiting who has nobody in it
 * @param newcomers who of these is still to be matched: they joined late, or their introduction came to nothing
 * @param said what people had said of a turn before which the round was made; it holds again if the round is undone
 * @param words what single people are still to be told
 */
public record Aside(Set<MemberId> waiting, Set<MemberId> newcomers, Map<MemberId, Coming> said, List<Word> words) {
    public static final Aside NOTHING = waiting(Set.of());

    public Aside {
        waiting = Set.copyOf(waiting);
        newcomers = Set.copyOf(newcomers);
        said = Map.copyOf(said);
        words = List.copyOf(words);
    }

    public static Aside waiting(Set<MemberId> some) {
        return new Aside(some, Set.of(), Map.of(), List.of());
    }

    Aside saying(Map<MemberId, Coming> before) {
        return new Aside(waiting, newcomers, before, words);
    }

    Aside waitingFor(Set<MemberId> changed, Set<MemberId> late) {
        return new Aside(changed, late, said, words);
    }

    Aside withNewcomer(MemberId member) {
        return waitingFor(plus(waiting, member), plus(newcomers, member));
    }

    Aside without(MemberId member) {
        return waitingFor(minus(waiting, member), minus(newcomers, member));
    }

    public Aside owing(Word word) {
        var more = new ArrayList<>(words);
        more.add(word);
        return new Aside(waiting, newcomers, said, more);
    }

    Aside owingNo(Predicate<Word> which) {
        return new Aside(
                waiting, newcomers, said, words.stream().filter(which.negate()).toList());
    }

    private static Set<MemberId> plus(Set<MemberId> some, MemberId one) {
        var more = new HashSet<>(some);
        more.add(one);
        return more;
    }

    private static Set<MemberId> minus(Set<MemberId> some, MemberId one) {
        var fewer = new HashSet<>(some);
        fewer.remove(one);
        return fewer;
    }
}
