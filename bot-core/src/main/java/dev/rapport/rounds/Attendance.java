package dev.rapport.rounds;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.GroupState;
import dev.rapport.introduction.series.Membership.Standing;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who was heard of in a round, and whom their silence pauses. */
final class Attendance {
    private Attendance() {}

    /** The series in which it is noted, of each who was introduced in a round, whether they were heard of. */
    static Series noted(Series series, Round round) {
        var silent = silent(round);
        var noted = series;
        for (var member : introduced(round)) {
            var membership = noted.membership(member);
            if (membership.isPresent()) {
                noted = noted.with(member, membership.get().after(!silent.contains(member)));
            }
        }
        return noted;
    }

    /** Who was in before and is paused since. */
    static List<MemberId> paused(Series before, Series since) {
        return since.members().keySet().stream()
                .filter(member -> stands(since, member, Standing.PAUSED) && stands(before, member, Standing.IN))
                .toList();
    }

    private static boolean stands(Series series, MemberId member, Standing standing) {
        return series.membership(member)
                .filter(membership -> membership.standing() == standing)
                .isPresent();
    }

    private static Set<MemberId> introduced(Round round) {
        return round.groups().stream()
                .filter(group -> group.state().counts() && !(group.state() instanceof GroupState.Suggested))
                .flatMap(group -> group.members().stream())
                .collect(Collectors.toSet());
    }

    private static Set<MemberId> silent(Round round) {
        return round.groups().stream()
                .filter(group -> !group.state().met())
                .flatMap(group ->
                        group.members().stream().filter(member -> !group.heard().contains(member)))
                .collect(Collectors.toSet());
    }
}
