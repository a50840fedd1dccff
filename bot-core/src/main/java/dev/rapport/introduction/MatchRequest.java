package dev.rapport.introduction;

import dev.rapport.identity.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything that a round is matched from; equal requests give equal rounds, whatever order the roster has.
 *
 * @param history earlier rounds of the series, the latest last
 * @param avoided confidential, and held either way
 * @param week the first of the seven days whose working hours count
 * @param seed the same for all rounds of a series, or what was planned ahead is not found again
 */
public record MatchRequest(
        List<Participant> roster,
        List<PastRound> history,
        Set<Avoided> avoided,
        MatchSettings settings,
        LocalDate week,
        long seed) {
    /** Two people of whom one does not want to be introduced to the other. */
    public record Avoided(MemberId by, MemberId whom) {}

    public MatchRequest {
        roster = List.copyOf(roster);
        history = List.copyOf(history);
        avoided = Set.copyOf(avoided);
    }

    /** The same with one more round behind it, a week later or however long the rhythm is. */
    public MatchRequest after(PastRound round, LocalDate nextWeek) {
        var longer = new ArrayList<>(history);
        longer.add(round);
        return new MatchRequest(roster, longer, avoided, settings, nextWeek, seed);
    }

    /** The same with more pairs kept apart. */
    public MatchRequest avoiding(Set<Avoided> more) {
        var all = new HashSet<>(avoided);
        all.addAll(more);
        return new MatchRequest(roster, history, all, settings, week, seed);
    }

    /** The same with only some of the roster. */
    public MatchRequest only(Predicate<Participant> some) {
        return new MatchRequest(roster.stream().filter(some).toList(), history, avoided, settings, week, seed);
    }
}
