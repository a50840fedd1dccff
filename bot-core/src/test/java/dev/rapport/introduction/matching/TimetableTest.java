package dev.rapport.introduction.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {
    @ParameterizedTest(name = "{0} people")
    @ValueSource(ints = {2, 4, 6, 8, 10, 18, 30})
    void everybodyCanMeetEverybodyInOneRoundFewerThanThereArePeople(int people) {
        var rounds = timetable(everybody(people), people - 1).search().orElseThrow();

        assertThat(rounds).hasSize(people - 1).allSatisfy(round -> assertEverybodyIsIn(round, people));
        assertThat(rounds.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} people, {1} rounds, seed {2}")
    @CsvSource({"10, 3, 1", "14, 5, 2", "20, 7, 3", "40, 12, 4", "60, 30, 5"})
    void roundsThatAreThereAreFoundAgain(int people, int rounds, int seed) {
        var may = new boolean[people][people];
        var whole = timetable(everybody(people), people - 1).search().orElseThrow();
        whole.subList(0, rounds)
                .forEach(round -> round.forEach(pair -> {
                    may[pair.one()][pair.other()] = true;
                    may[pair.other()][pair.one()] = true;
                }));

        var found =
                new Timetable(may, rounds, new SplittableRandom(seed)).search().orElseThrow();

        assertThat(found).hasSize(rounds).allSatisfy(round -> assertEverybodyIsIn(round, people));
        assertThat(found.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .allMatch(pair -> may[pair.one()][pair.other()]);
    }

    @ParameterizedTest(name = "{0} people")
    @ValueSource(ints = {6, 10, 14})
    void twoHalvesOfAnOddNumberThatNeverMeetHaveNoRound(int people) {
        var may = everybody(people);
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < people; j++) {
                may[i][j] &= (i < people / 2) == (j < people / 2);
            }
        }

        assertThat(timetable(may, 1).search()).isEmpty();
    }

    private static Timetable timetable(boolean[][] may, int rounds) {
        return new Timetable(may, rounds, new SplittableRandom(1));
    }

    private static boolean[][] everybody(int people) {
        var may = new boolean[people][people];
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < people; j++) {
                may[i][j] = i != j;
            }
        }
        return may;
    }

    private static void assertEverybodyIsIn(List<Edge> round, int people) {
        var all = new ArrayList<Integer>();
        round.forEach(pair -> all.addAll(List.of(pair.one(), pair.other())));
        assertThat(all).hasSize(people).doesNotHaveDuplicates();
    }
}
