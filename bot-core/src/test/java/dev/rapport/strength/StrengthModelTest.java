package dev.rapport.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.contact.Band;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionId;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Kind.Medium;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthModelTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant ADDED = at("2026-01-01T12:00");
    private static final Contact ADA = Contact.named(new ContactId(1), "Ada Lovelace", Level.OPERATIONAL, ADDED);

    @ParameterizedTest
    @CsvSource({"OPERATIONAL, 10, 36", "PERSONAL, 30, 107", "STRATEGIC, 20, 71"})
    void aYearOfMonthlyContactLengthensTheHalfLife(Level level, int atFirst, int afterAYear) {
        assertThat(StrengthModel.halfLifeDays(level, 0)).isEqualTo(atFirst);
        assertThat(Math.round(StrengthModel.halfLifeDays(level, 12))).isEqualTo(afterAYear);
    }

    @ParameterizedTest
    @CsvSource({
        "MET, 1, 3",
        "COFFEE, 1, 3",
        "EVENT, 1, 3",
        "CALL, 1, 2",
        "VIDEO, 1, 2",
        "EMAIL, 1, 1",
        "MESSAGE, 1, 1",
        "INTRO, 1, 1",
        "OTHER, 1, 1",
        "LUNCH, 4, 1.5",
        "CALL, 16, 0.5"
    })
    void theKindWeighsAndAnOccasionIsShared(Kind kind, int present, double weight) {
        assertThat(StrengthModel.weight(interaction(1, kind, "2026-11-02T12:00", present)))
                .isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({"9.99, ASLEEP", "10, WEAK", "33, WEAK", "33.01, MODERATE", "66, MODERATE", "66.01, STRONG"})
    void bandsEndWhereTheyShould(double strength, Band band) {
        assertThat(StrengthModel.band(strength)).isEqualTo(band);
    }

    @Test
    void twoContactsFoldAsComputedByHand() {
        // Monday, call: s = 2, w = 1. Ten days later, coffee: half-life 10 * (1 + ln 2) = 16.931 days,
        // s = 2 * 2^(-10/16.931) + 3 = 4.3281, w = 2. Read 21 days later: half-life 10 * (1 + ln 3) = 20.986 days.
        var history = TieHistory.of(
                List.of(
                        interaction(1, Kind.CALL, "2026-11-02T12:00", 1),
                        interaction(2, Kind.COFFEE, "2026-11-12T12:00", 1)),
                Level.OPERATIONAL,
                BERLIN);

        assertThat(history.score()).isCloseTo(4.3281, within(1e-4));
        assertThat(history.weeks()).isEqualTo(2);
        double score = StrengthModel.score(history, Level.OPERATIONAL, at("2026-12-03T12:00"));
        assertThat(score).isCloseTo(4.3281 * Math.pow(2, -21 / 20.986), within(1e-3));
        assertThat(StrengthModel.strength(score)).isCloseTo(100 * (1 - Math.exp(-score / 3)), within(1e-9));
    }

    @Test
    void aDayCountsOnceByItsHeaviestContact() {
        var day = List.of(
                interaction(1, Kind.MESSAGE, "2026-11-02T12:00", 1),
                interaction(2, Kind.COFFEE, "2026-11-02T12:00", 1),
                interaction(3, Kind.CALL, "2026-11-02T12:00", 1));

        var history = TieHistory.of(day, Level.PERSONAL, BERLIN);

        assertThat(history.score()).isEqualTo(3);
        assertThat(history.weeks()).isEqualTo(1);
        assertThat(history.contacts()).isEqualTo(3);
    }

    @Test
    void aDayIsTheOwnersDay() {
        var aroundMidnight = List.of(
                interaction(1, Kind.MESSAGE, "2026-11-02T23:59", 1),
                interaction(2, Kind.MESSAGE, "2026-11-03T00:01", 1));

        assertThat(TieHistory.of(aroundMidnight, Level.PERSONAL, BERLIN).score())
                .isCloseTo(2, within(1e-3));
        assertThat(TieHistory.of(aroundMidnight, Level.PERSONAL, ZoneId.of("America/New_York"))
                        .score())
                .isCloseTo(1, within(1e-3));
    }

    @Test
    void whatItsOwnerSetWinsAndTheComputedFigureStays() {
        var history =
                TieHistory.of(List.of(interaction(1, Kind.MESSAGE, "2026-11-02T12:00", 1)), Level.OPERATIONAL, BERLIN);
        var now = at("2026-11-02T12:00");
        var set = ADA.withCadence(ADA.cadence().withOverride(Band.STRONG));

        var computed = Strength.of(ADA, history, now);
        var strong = Strength.of(set, history, now);

        assertThat(computed.band()).isEqualTo(Band.WEAK);
        assertThat(computed.value()).isCloseTo(28.35, within(0.01));
        assertThat(strong.band()).isEqualTo(Band.STRONG);
        assertThat(strong.value()).isGreaterThan(66);
        assertThat(strong.computed()).isEqualTo(computed.computed());
        assertThat(strong.computedBand()).isEqualTo(Band.WEAK);
    }

    @ParameterizedTest
    @CsvSource({"ASLEEP", "WEAK", "MODERATE", "STRONG"})
    void aFigureSetByHandLiesInItsBand(Band band) {
        var other = band == Band.ASLEEP ? 99d : 1d;

        assertThat(StrengthModel.band(new Strength(other, band).value())).isEqualTo(band);
    }

    @Test
    void theMutualReadingNeedsBothSides() {
        assertThat(mutual(Direction.MINE, Direction.MINE).value()).isEmpty();
        assertThat(mutual(Direction.MINE, Direction.THEIRS).value()).hasValue(1.5);
        assertThat(mutual(Direction.BOTH, Direction.MINE).value()).hasValue(1);
        assertThat(mutual(Direction.BOTH).value()).hasValue(1.5);
        assertThat(mutual().value()).isEmpty();
    }

    @Test
    void fiveTimesRunningIsOneSidedUntilSomethingComesBack() {
        var five =
                mutual(Direction.BOTH, Direction.MINE, Direction.MINE, Direction.MINE, Direction.MINE, Direction.MINE);
        var answered = mutual(Direction.MINE, Direction.MINE, Direction.MINE, Direction.THEIRS);

        assertThat(five.oneSided()).isTrue();
        assertThat(five.outRunning()).isEqualTo(5);
        assertThat(answered.oneSided()).isFalse();
    }

    @Test
    void theTermsMultiplyToTheStrength() {
        var log = List.of(
                interaction(1, Kind.CALL, "2026-11-02T12:00", 1),
                interaction(2, Kind.MESSAGE, "2026-11-02T12:00", 1),
                interaction(3, Kind.COFFEE, "2026-11-12T12:00", 1));
        var now = at("2026-12-03T12:00");

        var terms = StrengthTerms.of(ADA, log, BERLIN, now);

        assertThat(terms.days()).containsOnly(Map.entry(Medium.LIVE, 1), Map.entry(Medium.IN_PERSON, 1));
        assertThat(terms.daysInTouch()).isEqualTo(2);
        assertThat(terms.fadingDays()).isEqualTo(21);
        assertThat(terms.left()).isCloseTo(Math.pow(2, -21 / terms.halfLifeDays()), within(1e-12));
        assertThat(StrengthModel.strength(terms.score()))
                .isCloseTo(terms.strength().computed(), within(1e-9));
        assertThat(StrengthTerms.of(ADA, List.of(), BERLIN, now).strength().computed())
                .isZero();
    }

    private static MutualReading mutual(Direction... directions) {
        var log = IntStream.range(0, directions.length)
                .mapToObj(i -> new Interaction(
                        new InteractionId(i + 1),
                        ADA.id(),
                        Level.OPERATIONAL,
                        new Moment.Day(LocalDate.of(2026, 11, 1).plusDays(i)),
                        Kind.EMAIL,
                        directions[i],
                        Story.NONE,
                        new Occasion(i + 1, 1)))
                .toList();
        return MutualReading.of(TieHistory.of(log, Level.OPERATIONAL, BERLIN));
    }

    private static Interaction interaction(int id, Kind kind, String local, int present) {
        return new Interaction(
                new InteractionId(id),
                ADA.id(),
                Level.OPERATIONAL,
                new Moment.At(at(local)),
                kind,
                Direction.BOTH,
                Story.NONE,
                new Occasion(id, present));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
