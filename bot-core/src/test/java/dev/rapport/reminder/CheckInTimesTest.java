package dev.rapport.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.NetworkId;
import dev.rapport.network.CheckIn;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.network.QuietHours;
import dev.rapport.network.QuietTimes;
import dev.rapport.rhythm.Recurrence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckInTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Recurrence MONDAYS = new Recurrence("FREQ=WEEKLY;BYDAY=MO", LocalTime.of(9, 0));

    @Test
    void withoutCheckInsNothingComes() {
        var network = Network.empty(new NetworkId("n"));

        assertThat(CheckInTimes.next(network, instant("2026-11-23T08:00", BERLIN)))
                .isEmpty();
        assertThat(CheckInTimes.passed(network, instant("2026-11-23T08:00", BERLIN)))
                .isEmpty();
    }

    @Test
    void theFirstComesAtTheNextTurnEvenOnTheDayItWasSet() {
        assertThat(next(set(MONDAYS, BERLIN, "2026-11-23T08:59"), "2026-11-23T08:59", BERLIN))
                .isEqualTo(instant("2026-11-23T09:00", BERLIN));
        assertThat(next(set(MONDAYS, BERLIN, "2026-11-23T09:00"), "2026-11-23T09:00", BERLIN))
                .isEqualTo(instant("2026-11-30T09:00", BERLIN));
    }

    @Test
    void missedTurnsAreMadeUpForAtOnceAndOnce() {
        var network = set(MONDAYS, BERLIN, "2026-11-02T10:00");
        var afterDowntime = instant("2026-11-24T15:20", BERLIN);

        assertThat(CheckInTimes.next(network, afterDowntime)).contains(afterDowntime);
        var passed = passed(network, CheckInTimes.passed(network, afterDowntime).orElseThrow());
        assertThat(CheckInTimes.next(passed, afterDowntime)).contains(instant("2026-11-30T09:00", BERLIN));
    }

    @Test
    void aPauseHoldsEverythingUntilItsDay() {
        var network = set(MONDAYS, BERLIN, "2026-11-16T10:00");
        network = with(network, network.settings().checkIn().withPausedUntil(LocalDate.of(2026, 12, 14)));

        assertThat(next(network, "2026-11-20T10:00", BERLIN)).isEqualTo(instant("2026-12-14T09:00", BERLIN));
    }

    @Test
    void quietHoursHoldATurnUntilTheirFirstAllowedMinute() {
        var early = new Recurrence("FREQ=DAILY", LocalTime.of(7, 15));
        var network =
                quiet(set(early, BERLIN, "2026-11-23T06:00"), new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0)));

        assertThat(next(network, "2026-11-23T06:00", BERLIN)).isEqualTo(instant("2026-11-23T08:00", BERLIN));
        assertThat(next(network, "2026-11-23T07:30", BERLIN)).isEqualTo(instant("2026-11-23T08:00", BERLIN));

        var late = new Recurrence("FREQ=DAILY", LocalTime.of(22, 0));
        var held =
                quiet(set(late, BERLIN, "2026-11-23T06:00"), new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0)));
        assertThat(next(held, "2026-11-23T06:00", BERLIN)).isEqualTo(instant("2026-11-24T08:00", BERLIN));
    }

    @Test
    void aHeldPromptIsNotLostWhenTheQuietHoursEndForGood() {
        var early = new Recurrence("FREQ=DAILY", LocalTime.of(7, 15));
        var free = set(early, BERLIN, "2026-11-23T06:00");

        assertThat(next(free, "2026-11-23T07:30", BERLIN)).isEqualTo(instant("2026-11-23T07:30", BERLIN));
    }

    @Test
    void flyingWestDoesNotBringTheSameMondayTwice() {
        var prompted = passed(set(MONDAYS, BERLIN, "2026-11-16T10:00"), LocalDateTime.parse("2026-11-23T09:00"));
        var moved = in(prompted, NEW_YORK);

        assertThat(next(moved, "2026-11-23T04:00", NEW_YORK)).isEqualTo(instant("2026-11-30T09:00", NEW_YORK));
    }

    @Test
    void flyingEastDoesNotLoseTheMonday() {
        var prompted = passed(set(MONDAYS, BERLIN, "2026-11-09T10:00"), LocalDateTime.parse("2026-11-16T09:00"));
        var landed = in(prompted, TOKYO);
        var mondayAfternoon = instant("2026-11-23T15:30", TOKYO);

        assertThat(CheckInTimes.next(landed, mondayAfternoon)).contains(mondayAfternoon);
    }

    @Test
    void theTurnsLeftInAWeekAreCounted() {
        var weekdays = set(
                new Recurrence("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", LocalTime.of(8, 30)), BERLIN, "2026-11-20T10:00");
        var wednesday = ZonedDateTime.of(LocalDateTime.parse("2026-11-25T08:30"), BERLIN);
        var nextMonday = LocalDate.of(2026, 11, 30).atStartOfDay(BERLIN);

        assertThat(CheckInTimes.turnsBetween(weekdays, wednesday, nextMonday)).isEqualTo(2);
    }

    @Test
    void whatTheWeekendHeldStandsForMondaysOwnTurnToo() {
        var daily = new Recurrence("FREQ=DAILY", LocalTime.of(8, 30));
        var network = with(
                set(daily, BERLIN, "2026-11-20T10:00"),
                QuietTimes.NONE
                        .withDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))
                        .withHours(new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0))));
        var monday = instant("2026-11-23T08:00", BERLIN);

        assertThat(next(network, "2026-11-20T10:00", BERLIN)).isEqualTo(monday);
        assertThat(CheckInTimes.passed(network, monday)).contains(LocalDateTime.parse("2026-11-23T08:30"));
        assertThat(CheckInTimes.nextTurn(network, monday).map(ZonedDateTime::toLocalDateTime))
                .contains(LocalDateTime.parse("2026-11-21T08:30"));
    }

    @Test
    void anEveningThatIsHeldOverNightLeavesTheNextEveningItsOwn() {
        var late = new Recurrence("FREQ=DAILY", LocalTime.of(22, 0));
        var held =
                quiet(set(late, BERLIN, "2026-11-23T06:00"), new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0)));
        var tuesday = instant("2026-11-24T08:00", BERLIN);

        assertThat(CheckInTimes.passed(held, tuesday)).contains(LocalDateTime.parse("2026-11-23T22:00"));
    }

    /** Two years of turns in random zones: each on its own local day, at its time or after the gap, none twice. */
    @Test
    void everyTurnComesOnceAtItsLocalTimeThroughAllChangesOfClocks() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        var rules = List.of(
                "FREQ=DAILY",
                "FREQ=WEEKLY;BYDAY=MO,SU",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU",
                "FREQ=MONTHLY;BYMONTHDAY=-1");
        for (int round = 0; round < 60; round++) {
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            var recurrence = new Recurrence(
                    rules.get(random.nextInt(rules.size())), LocalTime.of(random.nextInt(24), random.nextInt(60)));
            assertTurns(recurrence, zone, "seed " + seed + ", " + zone + ", " + recurrence);
        }
    }

    private static void assertTurns(Recurrence recurrence, ZoneId zone, String told) {
        var network = set(recurrence, zone, "2025-01-01T00:00");
        var now = instant("2025-01-01T00:00", zone);
        var end = instant("2027-01-01T00:00", zone);
        LocalDate day = LocalDate.of(2024, 12, 31);
        while (now.isBefore(end)) {
            var due = CheckInTimes.next(network, now).orElseThrow();
            var local = due.atZone(zone).toLocalDateTime();
            var shift = Duration.between(local.toLocalDate().atTime(recurrence.at()), local);
            assertThat(due).as(told).isAfter(now);
            assertThat(local.toLocalDate()).as(told).isAfter(day);
            assertThat(shift).as("%s at %s", told, local).isBetween(Duration.ZERO, Duration.ofHours(1));
            if (!shift.isZero()) {
                assertThat(zone.getRules().getValidOffsets(local.toLocalDate().atTime(recurrence.at())))
                        .as(told)
                        .isEmpty();
            }
            day = local.toLocalDate();
            now = due;
            network = passed(network, CheckInTimes.passed(network, now).orElseThrow());
        }
    }

    private static Network set(Recurrence recurrence, ZoneId zone, String since) {
        return with(
                in(Network.empty(new NetworkId("n")), zone),
                CheckIn.NONE.every(recurrence, LocalDateTime.parse(since)));
    }

    private static Network in(Network network, ZoneId zone) {
        var draft = draft(network);
        draft.set(network.settings().withZone(zone));
        return draft.network();
    }

    private static Network with(Network network, CheckIn checkIn) {
        var draft = draft(network);
        draft.set(network.settings().withCheckIn(checkIn));
        return draft.network();
    }

    private static Network quiet(Network network, QuietHours hours) {
        return with(network, QuietTimes.NONE.withHours(hours));
    }

    private static Network with(Network network, QuietTimes quiet) {
        var draft = draft(network);
        draft.set(network.settings().withQuiet(quiet));
        return draft.network();
    }

    private static Network passed(Network network, LocalDateTime turn) {
        var draft = draft(network);
        draft.passTurns(turn);
        return draft.network();
    }

    private static NetworkDraft draft(Network network) {
        return new NetworkDraft(network, nobody -> List.of());
    }

    private static Instant next(Network network, String now, ZoneId zone) {
        return CheckInTimes.next(network, instant(now, zone)).orElseThrow();
    }

    private static Instant instant(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
