package dev.rapport.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void everyMondayIsStrictlyAfterTheGivenMonday() {
        Recurrence mondays = new Recurrence("FREQ=WEEKLY;BYDAY=MO", LocalTime.of(9, 0));

        assertThat(mondays.next(berlin("2026-11-23T08:59"))).isEqualTo(berlin("2026-11-23T09:00"));
        assertThat(mondays.next(berlin("2026-11-23T09:00"))).isEqualTo(berlin("2026-11-30T09:00"));
    }

    @Test
    void everyOtherFridayIsCountedFromItsStart() {
        Recurrence fridays =
                new Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", LocalTime.of(16, 0), LocalDate.of(2026, 11, 27));

        assertThat(fridays.next(berlin("2026-11-22T12:00"))).isEqualTo(berlin("2026-11-27T16:00"));
        assertThat(fridays.next(berlin("2026-11-27T16:00"))).isEqualTo(berlin("2026-12-11T16:00"));
        assertThat(fridays.next(berlin("2027-12-01T00:00"))).isEqualTo(berlin("2027-12-10T16:00"));
    }

    @Test
    void theDaysTurnIsNeitherLostNorDoubledWhenClocksChange() {
        Recurrence daily = new Recurrence("FREQ=DAILY", LocalTime.of(2, 30));

        ZonedDateTime spring = daily.next(berlin("2026-03-28T12:00"));
        assertThat(spring).isEqualTo(berlin("2026-03-29T03:30"));
        assertThat(daily.next(spring)).isEqualTo(berlin("2026-03-30T02:30"));

        ZonedDateTime autumn = daily.next(berlin("2026-10-24T12:00"));
        assertThat(autumn.toLocalDateTime()).isEqualTo(LocalDateTime.parse("2026-10-25T02:30"));
        assertThat(daily.next(autumn)).isEqualTo(berlin("2026-10-26T02:30"));
    }

    @Test
    void theLastDayOfTheMonthComesInShortMonthsToo() {
        Recurrence last = new Recurrence("FREQ=MONTHLY;BYMONTHDAY=-1", LocalTime.of(9, 0));

        assertThat(last.next(berlin("2027-01-31T09:00"))).isEqualTo(berlin("2027-02-28T09:00"));
        assertThat(last.next(berlin("2028-01-31T09:00"))).isEqualTo(berlin("2028-02-29T09:00"));
    }

    @Test
    void aRuleThatIsNoneOrEndsIsRefused() {
        LocalTime nine = LocalTime.of(9, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> new Recurrence("every monday", nine));
        assertThatIllegalArgumentException().isThrownBy(() -> new Recurrence("FREQ=DAILY;COUNT=3", nine));
        assertThatIllegalArgumentException().isThrownBy(() -> new Recurrence("FREQ=HOURLY", nine));
    }

    private static ZonedDateTime berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN);
    }
}
