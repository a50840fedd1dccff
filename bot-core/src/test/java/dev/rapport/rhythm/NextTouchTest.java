package dev.rapport.rhythm;

import static dev.rapport.rhythm.NextTouch.State.DUE;
import static dev.rapport.rhythm.NextTouch.State.OK;
import static dev.rapport.rhythm.NextTouch.State.RED;
import static dev.rapport.rhythm.NextTouch.State.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextTouchTest {
    private static final Instant TOUCHED = Instant.parse("2026-11-01T09:00:00Z");
    private static final NextTouch EVERY_TEN_DAYS = new NextTouch(TOUCHED, new Rhythm(10, Rhythm.Unit.DAY), 15, null);

    @ParameterizedTest
    @CsvSource({"0, OK", "191, OK", "192, SOON", "239, SOON", "240, DUE", "359, DUE", "360, RED", "9999, RED"})
    void theStateFollowsTheHoursSinceTheTouch(int hours, NextTouch.State state) {
        assertThat(EVERY_TEN_DAYS.state(TOUCHED.plus(Duration.ofHours(hours)))).isEqualTo(state);
    }

    @Test
    void aTouchLaterTodayIsNoNegativeGap() {
        assertThat(EVERY_TEN_DAYS.ratio(TOUCHED.minusSeconds(3600))).isZero();
        assertThat(EVERY_TEN_DAYS.state(TOUCHED.minusSeconds(3600))).isEqualTo(OK);
    }

    @Test
    void aLimitUnderTheRhythmCountsOnceTheRhythmHasRunOut() {
        var hurried = new NextTouch(TOUCHED, new Rhythm(10, Rhythm.Unit.DAY), 5, null);

        assertThat(hurried.state(TOUCHED.plus(Duration.ofDays(9)))).isEqualTo(SOON);
        assertThat(hurried.state(TOUCHED.plus(Duration.ofDays(10)))).isEqualTo(RED);
    }

    @Test
    void aSnoozeMovesThePromptAndNotTheGap() {
        var until = TOUCHED.plus(Duration.ofDays(20));
        var snoozed = new NextTouch(TOUCHED, new Rhythm(10, Rhythm.Unit.DAY), 15, until);
        var dueDay = TOUCHED.plus(Duration.ofDays(10));

        assertThat(snoozed.due()).isEqualTo(dueDay);
        assertThat(snoozed.state(dueDay)).isEqualTo(DUE);
        assertThat(snoozed.prompt()).isEqualTo(until);
        assertThat(snoozed.snoozedAt(until.minusSeconds(1))).isTrue();
        assertThat(snoozed.snoozedAt(until)).isFalse();
        assertThat(EVERY_TEN_DAYS.prompt()).isEqualTo(dueDay);
    }
}
