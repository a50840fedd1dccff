package dev.rapport.today;

import static dev.rapport.today.Circle.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.contact.Cadence;
import dev.rapport.contact.Contact;
import dev.rapport.contact.Level;
import dev.rapport.interaction.Kind;
import dev.rapport.network.Network;
import dev.rapport.network.TargetMix;
import dev.rapport.network.Tie;
import dev.rapport.rhythm.Rhythm;
import dev.rapport.today.Ranking.Ranked;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0.8, 0", "1.3, 1", "2.3, 2", "9, 2", "1, 0.4854"})
    void urgencyGrowsFromFourFifthsOfTheRhythmUpToTwo(double ratio, double urgency) {
        assertThat(new Priority(3, 1, ratio, 0).urgency()).isCloseTo(urgency, within(1e-4));
    }

    @Test
    void thePriorityIsTheProductOfItsTerms() {
        assertThat(new Priority(5, 1.25, 1.3, 2).value()).isCloseTo(5 * 1.25 * 1 * 0.25, within(1e-9));
    }

    @Test
    void aLevelThatGetsLessThanItsShareIsLifted() {
        var quarter = new Quarter(Map.of(Level.OPERATIONAL, 31, Level.PERSONAL, 6, Level.STRATEGIC, 2), TargetMix.EVEN);

        assertThat(quarter.gap(Level.OPERATIONAL)).isEqualTo(1);
        assertThat(quarter.gap(Level.PERSONAL)).isCloseTo(1 + 1 / 3d - 6 / 39d, within(1e-9));
        assertThat(quarter.gap(Level.STRATEGIC)).isCloseTo(1 + 1 / 3d - 2 / 39d, within(1e-9));
        assertThat(quarter.words()).isEqualTo("Your last quarter: 31 operational talks, 6 personal, 2 strategic.");
    }

    @Test
    void theQuarterIsThreeMonthsLongAndEndsToday() {
        var circle = new Circle();
        var ada = circle.add("Ada Lovelace", Level.PERSONAL, 400);
        circle.log(ada, Kind.CALL, 0);
        circle.log(ada, Kind.CALL, 91); // 23 August
        circle.log(ada, Kind.CALL, 92); // 22 August

        assertThat(Quarter.until(Circle.TODAY, circle.network()).total()).isEqualTo(2);
    }

    @Test
    void amongEqualsWhoeverHasWaitedLongestComesFirst() {
        var circle = new Circle();
        circle.add("Third", Level.PERSONAL, 200);
        circle.add("First", Level.PERSONAL, 300);
        circle.add("Second", Level.PERSONAL, 250);

        assertThat(Ranking.of(circle.network(), NOW))
                .extracting(one -> one.tie().contact().name())
                .containsExactly("First", "Second", "Third");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theRankingIsThatOfAFullScanBothForNowAndLater(long seed) {
        var network = random(new Random(seed));

        for (var time : List.of(NOW, NOW.plusDays(17), NOW.plusDays(200))) {
            var names = Ranking.of(network, time).stream()
                    .map(one -> one.tie().id().number())
                    .toList();
            assertThat(names).as("seed %d at %s", seed, time).isEqualTo(bruteForce(network, time));
        }
        assertThat(Ranking.of(network, NOW)).hasSizeBetween(20, 290);
    }

    /** The formulas of SCIENCE written down once more, over everybody. */
    private static List<Integer> bruteForce(Network network, ZonedDateTime time) {
        var now = time.toInstant();
        var counts = network.tally().between(time.toLocalDate().minusMonths(3).plusDays(1), time.toLocalDate());
        double all = counts.values().stream().mapToInt(i -> i).sum();
        record Scored(Tie tie, double priority, Duration age) {}
        return network.ties().stream()
                .filter(tie -> tie.contact().cadence().prompts())
                .filter(tie -> {
                    var until = tie.attention().snoozedUntil();
                    return until == null || !until.isAfter(now);
                })
                .map(tie -> {
                    var last = tie.history().last();
                    var age = Duration.between(last == null ? tie.contact().added() : last, now);
                    double r = Math.max(0, age.toSeconds())
                            / 86_400d
                            / tie.contact().rhythm().days();
                    double share =
                            all == 0 ? 0 : counts.getOrDefault(tie.contact().level(), 0) / all;
                    double gap = 1
                            + Math.max(
                                    0,
                                    network.settings().mix().share(tie.contact().level()) - share);
                    double urgency = Math.min(2, Math.log(1 + 2 * Math.max(0, r - 0.8)) / Math.log(2));
                    double priority = tie.contact().cadence().importance()
                            * gap
                            * urgency
                            * Math.pow(0.5, tie.attention().ignored());
                    return new Scored(tie, priority, age);
                })
                .filter(one -> one.priority() > 0)
                .sorted(Comparator.comparingDouble(Scored::priority)
                        .reversed()
                        .thenComparing(Scored::age, Comparator.reverseOrder())
                        .thenComparing(one -> one.tie().id().number()))
                .map(one -> one.tie().id().number())
                .toList();
    }

    private static Network random(Random random) {
        var circle = new Circle();
        for (int i = 0; i < 300; i++) {
            var level = Level.values()[random.nextInt(3)];
            var contact = circle.add("Person " + i, level, random.nextInt(200));
            if (random.nextInt(4) > 0) {
                circle.log(contact, Kind.CALL, random.nextInt(150));
            }
            vary(circle, contact, random);
        }
        return circle.network();
    }

    private static void vary(Circle circle, Contact contact, Random random) {
        circle.cadence(contact, cadence -> cadence.withImportance(1 + random.nextInt(5)));
        if (random.nextInt(3) == 0) {
            var rhythm = new Rhythm(1 + random.nextInt(10), Rhythm.Unit.values()[random.nextInt(3)]);
            circle.cadence(contact, cadence -> cadence.withRhythm(rhythm));
        }
        if (random.nextInt(10) == 0) {
            circle.cadence(contact, Cadence::withoutPrompts);
        }
        for (int ignored = random.nextInt(4); ignored > 1; ignored--) {
            circle.attend(contact, attention -> attention.promptedAt(NOW.toInstant()));
        }
        if (random.nextInt(6) == 0) {
            var until = NOW.plusDays(random.nextInt(40) - 10).toInstant();
            circle.attend(contact, attention -> attention.snoozed(until));
        }
    }

    @Test
    void theCostFollowsWhoPressesNotWhoIsThere() {
        var circle = new Circle();
        for (int i = 0; i < 64; i++) {
            circle.add("Person " + i, Level.STRATEGIC, i == 40 ? 30 : 1);
        }

        assertThat(circle.network().ties().pressing(NOW.toInstant()))
                .singleElement()
                .extracting(tie -> tie.contact().name())
                .isEqualTo("Person 40");
        assertThat(circle.network().ties().count(Level.STRATEGIC)).isEqualTo(64);
        assertThat(circle.network().ties().count(Level.PERSONAL)).isZero();
        assertThat(circle.network().ties().untouched()).hasSize(64);
    }

    @Test
    void aRankedPersonCarriesItsTerms() {
        var circle = new Circle();
        var ada = circle.add("Ada", Level.STRATEGIC, 200);
        circle.log(ada, Kind.CALL, 14);
        circle.cadence(
                ada,
                cadence -> cadence.withRhythm(new Rhythm(1, Rhythm.Unit.WEEK)).withImportance(5));

        assertThat(Ranking.of(circle.network(), NOW))
                .singleElement()
                .extracting(Ranked::priority)
                .isEqualTo(new Priority(5, 1, 2, 0));
    }
}
