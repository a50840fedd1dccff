package dev.rapport.introduction.matching;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Grouping;
import dev.rapport.introduction.Grouping.LeftOut;
import dev.rapport.introduction.Grouping.Reason;
import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.MatchSettings.Hours;
import dev.rapport.introduction.TimeLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Matches a round: everyone who can be in one group, never two who must not meet. In that order come the people
 * matched, the debt to those left out or third before, repeats, and fit.
 */
public final class Matcher {
    private Matcher() {}

    /** The groups of the next round. */
    public static Grouping match(MatchRequest request, TimeLimit limit) {
        var weights = new Weights(request);
        if (weights.n == 0) {
            return Grouping.EMPTY;
        }
        var proposal = RoundPlan.next(weights, limit, () -> search(weights, limit));
        return told(weights, proposal);
    }

    private static Proposal search(Weights weights, TimeLimit limit) {
        if (weights.n <= SmallTeam.UP_TO) {
            return SmallTeam.best(weights);
        }
        return weights.request().settings().groupSize() == 2
                ? new PairSearch(weights, limit).best()
                : LargerGroups.best(weights);
    }

    /**
     * The same round once more people are there: whoever of the roster has no group yet is matched among themselves,
     * and no group changes. For late joiners, and for who is free again after {@link Grouping#without}.
     */
    public static Grouping late(MatchRequest request, Grouping soFar, TimeLimit limit) {
        var taken = new HashSet<MemberId>();
        soFar.groups().forEach(taken::addAll);
        var rest = match(request.only(one -> !taken.contains(one.member())), limit);
        var groups = new ArrayList<>(soFar.groups());
        groups.addAll(rest.groups());
        return new Grouping(groups, rest.leftOut(), soFar.approximate() || rest.approximate());
    }

    /**
     * The next rounds if nobody comes or goes.
     *
     * @param days from one round to the next
     */
    public static List<Grouping> preview(MatchRequest request, int rounds, int days, TimeLimit limit) {
        var all = new ArrayList<Grouping>();
        var next = request;
        for (int k = 0; k < rounds; k++) {
            var round = match(next, limit);
            all.add(round);
            next = next.after(round.past(), next.week().plusDays(days));
        }
        return List.copyOf(all);
    }

    private static Grouping told(Weights weights, Proposal proposal) {
        var groups = proposal.groups().stream()
                .map(group -> group.stream()
                        .sorted(Comparator.comparingInt((Integer place) -> -weights.debt(place)))
                        .map(place -> weights.person(place).member())
                        .toList())
                .toList();
        var leftOut = proposal.leftOut().stream()
                .map(place -> new LeftOut(weights.person(place).member(), reason(weights, place)))
                .toList();
        return new Grouping(groups, leftOut, proposal.approximate());
    }

    private static Reason reason(Weights weights, int place) {
        if (weights.n == 1) {
            return Reason.NOBODY_ELSE;
        }
        boolean somebodyWorksThen = weights.request().settings().hours() != Hours.REQUIRED
                || IntStream.range(0, weights.n).anyMatch(other -> other != place && weights.shareAnHour(place, other));
        return somebodyWorksThen ? Reason.NOBODY_FREE : Reason.NO_SHARED_HOURS;
    }
}
