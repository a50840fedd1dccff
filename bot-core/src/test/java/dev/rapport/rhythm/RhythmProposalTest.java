package dev.rapport.rhythm;

import static dev.rapport.rhythm.Rhythm.Unit.DAY;
import static dev.rapport.rhythm.Rhythm.Unit.MONTH;
import static dev.rapport.rhythm.Rhythm.Unit.WEEK;
import static dev.rapport.rhythm.Rhythm.Unit.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RhythmProposalTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    static Stream<Arguments> gaps() {
        return Stream.of(
                Arguments.of(List.of(1, 1, 1), new Rhythm(1, DAY)),
                Arguments.of(List.of(7, 7), new Rhythm(1, WEEK)),
                Arguments.of(List.of(6, 9, 40), new Rhythm(1, WEEK)),
                Arguments.of(List.of(13, 16), new Rhythm(2, WEEK)),
                Arguments.of(List.of(28, 28), new Rhythm(4, WEEK)),
                Arguments.of(List.of(30, 31, 31), new Rhythm(1, MONTH)),
                Arguments.of(List.of(40, 45), new Rhythm(6, WEEK)),
                Arguments.of(List.of(95, 88), new Rhythm(3, MONTH)),
                Arguments.of(List.of(360, 371), new Rhythm(1, YEAR)));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void theMedianGapIsProposedAsARhythmThatReadsWell(List<Integer> gaps, Rhythm rhythm) {
        assertThat(RhythmProposal.of(days(gaps))).contains(rhythm);
        assertThat(RhythmProposal.of(days(gaps).reversed())).contains(rhythm);
    }

    @Test
    void twoDaysInTouchAreTooFewHoweverOftenTheyAreLogged() {
        assertThat(RhythmProposal.of(days(List.of(7)))).isEmpty();
        assertThat(RhythmProposal.of(List.of(FIRST, FIRST, FIRST, FIRST.plusDays(7))))
                .isEmpty();
    }

    private static List<LocalDate> days(List<Integer> gaps) {
        var days = new ArrayList<>(List.of(FIRST));
        gaps.forEach(gap -> days.add(days.getLast().plusDays(gap)));
        return days;
    }
}
