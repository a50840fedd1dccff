package dev.rapport.testkit.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A month of thirty people; {@code -Dbenchmark=year} lets three hundred live through a year. */
class MonthTest {
    /** In it clocks go forward in America, then in Europe, and back in the south; Easter; and an outage of two days. */
    private static final Simulation.Plan SPRING =
            new Simulation.Plan(20270310, 30, Instant.parse("2027-03-10T00:00:00Z"), 33, List.of(14));

    @Test
    void everyPromptComesInItsMinuteOnceAndInNoOther() {
        var verdict = Simulation.run(SPRING);

        assertThat(verdict.lost()).isEmpty();
        assertThat(verdict.doubled()).isEmpty();
        assertThat(verdict.outside()).isEmpty();
        assertThat(verdict.expected()).isGreaterThan(500);
    }
}
