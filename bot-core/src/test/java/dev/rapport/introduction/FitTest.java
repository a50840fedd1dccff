package dev.rapport.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Level;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.PublicChannels;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {
    private static final LocalDate WINTER = LocalDate.of(2027, 1, 4);
    private static final LocalDate CLOCKS_CHANGED_IN_AMERICA_ONLY = LocalDate.of(2027, 3, 15);

    @Test
    void theBestFitIsAHundred() {
        var one = told("data", Set.of("sso"), Set.of(), channels(1), Set.of("climbing"), Level.STRATEGIC);
        var other = told("sales", Set.of(), Set.of("sso"), channels(2), Set.of("climbing"), null);

        assertThat(Fit.of(one, other, 2)).isEqualTo(new Fit(30, 20, 15, 15, 10, 10));
        assertThat(Fit.of(other, one, 8).total()).isEqualTo(Fit.BEST);
    }

    @Test
    void whatIsNotKnownIsNoDifference() {
        var silent = told("", Set.of(), Set.of(), null, Set.of(), Level.STRATEGIC);
        var other = told("sales", Set.of(), Set.of(), null, Set.of(), null);

        assertThat(Fit.of(silent, other, 1)).isEqualTo(new Fit(0, 10, 0, 8, 0, 0));
    }

    @Test
    void halfOfTheChannelsSharedIsHalfAsFarApart() {
        var one = told("data", Set.of(), Set.of(), channels(1, 2, 3), Set.of(), Level.OPERATIONAL);
        var other = told("data", Set.of(), Set.of(), channels(2, 3, 4), Set.of(), null);

        assertThat(Fit.of(one, other, 0)).isEqualTo(new Fit(0, 10, 0, 0, 10, 0));
    }

    @Test
    void channelsThatAreNotKnownCountAsHalfSharedWhoeverTheOtherIs() {
        var unknown = told("", Set.of(), Set.of(), null, Set.of(), null);
        var inSome = told("", Set.of(), Set.of(), channels(1, 2), Set.of(), null);
        var inNone = told("", Set.of(), Set.of(), channels(), Set.of(), null);

        assertThat(List.of(inSome, inNone, unknown))
                .allSatisfy(
                        other -> assertThat(Fit.of(unknown, other, 0).apart()).isEqualTo(10));
        assertThat(Fit.of(inSome, inSome, 0).apart()).isZero();
        assertThat(Fit.of(inSome, inNone, 0).apart()).isEqualTo(20);
        assertThat(Fit.of(inNone, inNone, 0).apart()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin, 8",
        "Europe/Berlin, Europe/London, 7",
        "Europe/Berlin, America/New_York, 2",
        "Europe/Berlin, Asia/Tokyo, 0",
        "Europe/Berlin, Asia/Kolkata, 3.5"
    })
    void sharedHoursAreTheLongestTimeBothWork(String one, String other, double hours) {
        assertThat(new SharedHours(WINTER).longest(usual(one), usual(other))).isEqualTo(hours);
    }

    @Test
    void aChangeOfClocksOnOneSideCounts() {
        assertThat(new SharedHours(CLOCKS_CHANGED_IN_AMERICA_ONLY)
                        .longest(usual("Europe/Berlin"), usual("America/New_York")))
                .isEqualTo(3);
    }

    private static PublicChannels channels(long... marks) {
        return PublicChannels.of(LongStream.of(marks));
    }

    private static WorkingHours usual(String zone) {
        return WorkingHours.usual(ZoneId.of(zone));
    }

    private static Participant told(
            String function,
            Set<String> asks,
            Set<String> offers,
            @Nullable PublicChannels channels,
            Set<String> hooks,
            @Nullable Level needs) {
        return new Participant(
                new MemberId(new WorkspaceId(Platform.SLACK, "T1"), "U1"),
                Participant.Availability.IN,
                usual("Europe/Berlin"),
                new Profile(function, asks, offers, hooks, needs, channels));
    }
}
