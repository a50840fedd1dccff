package dev.rapport.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rapport.holiday.Region;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0));
    private static final QuietTimes WEEKENDS = QuietTimes.NONE.withDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    @Test
    void withoutAnyNothingIsHeld() {
        assertThat(allowed(QuietTimes.NONE, "2026-11-22T03:00")).isEqualTo("2026-11-22T03:00");
    }

    @Test
    void withoutQuietHoursTheDayAfterTheWeekendBeginsAtTheUsualTime() {
        assertThat(allowed(WEEKENDS, "2026-11-20T22:00")).isEqualTo("2026-11-20T22:00");
        assertThat(allowed(WEEKENDS, "2026-11-21T09:00")).isEqualTo("2026-11-23T09:00");
        assertThat(allowed(WEEKENDS, "2026-11-22T23:59")).isEqualTo("2026-11-23T09:00");
    }

    @Test
    void theFirstMinuteAfterTheWeekendIsTheOneInWhichTheQuietHoursEnd() {
        assertThat(allowed(WEEKENDS.withHours(NIGHT), "2026-11-21T09:00")).isEqualTo("2026-11-23T08:00");
        assertThat(allowed(WEEKENDS.withHours(NIGHT), "2026-11-20T18:30")).isEqualTo("2026-11-23T08:00");
        var noon = WEEKENDS.withHours(new QuietHours(LocalTime.of(8, 30), LocalTime.of(13, 0)));
        assertThat(allowed(noon, "2026-11-21T09:00")).isEqualTo("2026-11-23T13:00");
        var late = WEEKENDS.withHours(new QuietHours(LocalTime.of(18, 0), LocalTime.of(10, 0)));
        assertThat(allowed(late, "2026-11-20T18:30")).isEqualTo("2026-11-23T10:00");
    }

    @Test
    void holidaysAndWeekendsInARowAreOneWait() {
        var bavaria = WEEKENDS.withHolidays(new Region("DE-BY"));

        assertThat(allowed(bavaria, "2026-12-25T09:00")).isEqualTo("2026-12-28T09:00");
        assertThat(allowed(bavaria, "2027-01-06T09:00")).isEqualTo("2027-01-07T09:00");
        assertThat(allowed(bavaria, "2027-03-26T09:00")).isEqualTo("2027-03-30T09:00");
    }

    @Test
    void quietHoursThatEndInAGapEndAfterIt() {
        var toHalfPastTwo = QuietTimes.NONE.withHours(new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30)));

        assertThat(allowed(toHalfPastTwo, "2027-03-28T01:00")).isEqualTo("2027-03-28T03:30");
    }

    @Test
    void aWeekNeedsAnAllowedDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> QuietTimes.NONE.withDays(EnumSet.allOf(DayOfWeek.class)));
    }

    private static String allowed(QuietTimes quiet, String moment) {
        return quiet.firstAllowed(LocalDateTime.parse(moment).atZone(BERLIN), LocalTime.of(9, 0))
                .toLocalDateTime()
                .toString();
    }
}
