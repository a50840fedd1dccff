package dev.rapport.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.introduction.WorkTimes.Worker;
import dev.rapport.network.QuietHours;
import dev.rapport.network.QuietTimes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkTimesTest {
    private static final Worker BERLIN = worker("Europe/Berlin", QuietTimes.NONE);
    private static final Worker NEW_YORK = worker("America/New_York", QuietTimes.NONE);
    private static final Worker TOKYO = worker("Asia/Tokyo", QuietTimes.NONE);
    private static final Instant MONDAY_TEN = Instant.parse("2026-11-30T09:00:00Z");
    private static final Duration A_WEEK = Duration.ofDays(7);

    private static Worker worker(String zone, QuietTimes quiet) {
        return Worker.of(WorkingHours.usual(ZoneId.of(zone)), quiet);
    }

    @Test
    void atOnceWhereAllWorkThen() {
        assertThat(WorkTimes.firstShared(List.of(BERLIN, BERLIN), MONDAY_TEN, A_WEEK))
                .contains(MONDAY_TEN);
    }

    @Test
    void elseAtTheFirstFullHourThatIsWorkingForAll() {
        assertThat(WorkTimes.firstShared(List.of(BERLIN, NEW_YORK), MONDAY_TEN, A_WEEK))
                .contains(Instant.parse("2026-11-30T14:00:00Z"));
        assertThat(WorkTimes.firstShared(List.of(NEW_YORK, TOKYO), MONDAY_TEN, A_WEEK))
                .isEmpty();
    }

    @Test
    void quietTimesMoveTheWorkingDay() {
        var late = new QuietTimes(
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(12, 0)), Set.of(DayOfWeek.MONDAY), null);
        assertThat(WorkTimes.firstShared(List.of(BERLIN, worker("Europe/Berlin", late)), MONDAY_TEN, A_WEEK))
                .contains(Instant.parse("2026-12-01T11:00:00Z"));
    }

    @Test
    void twoQuietDaysAreSomebodysWeekendAndTheyWorkOnTheOthers() {
        var friday = Instant.parse("2026-12-04T09:00:00Z");
        var inTelAviv =
                worker("Asia/Jerusalem", new QuietTimes(null, Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), null));
        var noFridays = worker("Asia/Jerusalem", new QuietTimes(null, Set.of(DayOfWeek.FRIDAY), null));

        assertThat(WorkTimes.firstShared(List.of(inTelAviv), friday, A_WEEK))
                .contains(Instant.parse("2026-12-06T07:00:00Z"));
        assertThat(WorkTimes.firstShared(List.of(noFridays), friday, A_WEEK))
                .contains(Instant.parse("2026-12-07T07:00:00Z"));
    }

    @Test
    void aDayBeforeIsTheSameHourOfAWorkingDayElseTheLastHourOfOne() {
        assertThat(WorkTimes.dayBefore(BERLIN, MONDAY_TEN, A_WEEK)).contains(Instant.parse("2026-11-27T09:00:00Z"));
        assertThat(WorkTimes.dayBefore(BERLIN, Instant.parse("2026-12-02T09:00:00Z"), A_WEEK))
                .contains(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(WorkTimes.dayBefore(NEW_YORK, MONDAY_TEN, A_WEEK))
                .as("ten in Berlin is four there: Friday, four in the afternoon")
                .contains(Instant.parse("2026-11-27T21:00:00Z"));
        assertThat(WorkTimes.dayBefore(BERLIN, MONDAY_TEN, Duration.ofDays(2))).isEmpty();
    }

    @Test
    void twoTimesOnDifferentDaysAndAtDifferentHoursWhereThereAre() {
        var times = WorkTimes.proposals(List.of(BERLIN, BERLIN), MONDAY_TEN, MONDAY_TEN.plus(A_WEEK));
        assertThat(times)
                .hasSize(2)
                .allSatisfy(time -> assertThat(time).isAfter(MONDAY_TEN.plus(Duration.ofHours(20))));
        assertThat(times.getFirst().atZone(ZoneId.of("Europe/Berlin")).toLocalDate())
                .isNotEqualTo(times.getLast().atZone(ZoneId.of("Europe/Berlin")).toLocalDate());
        assertThat(WorkTimes.proposals(List.of(NEW_YORK, TOKYO), MONDAY_TEN, MONDAY_TEN.plus(A_WEEK)))
                .isEmpty();
    }
}
