package dev.rapport.reciprocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionId;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.Story;
import dev.rapport.reciprocity.Ledger.Leaning;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void nothingNotedIsEven() {
        var ledger = ledger(List.of(entry("", "", 3)));

        assertThat(ledger.balance()).isZero();
        assertThat(ledger.leaning()).isEqualTo(Leaning.EVEN);
    }

    @Test
    void threeTimesGivenAndNothingBackIsOverGiving() {
        assertThat(ledger(times(2, entry("feedback", "", 0))).balance()).isEqualTo(0.5);
        assertThat(ledger(times(2, entry("feedback", "", 0))).leaning()).isEqualTo(Leaning.EVEN);
        assertThat(ledger(times(3, entry("feedback", "", 0))).balance()).isEqualTo(0.6);
        assertThat(ledger(times(3, entry("feedback", "", 0))).leaning()).isEqualTo(Leaning.OVER_GIVING);
    }

    @Test
    void threeTimesGotAndNothingGivenIsDebt() {
        assertThat(ledger(times(3, entry("", "a referral", 0))).leaning()).isEqualTo(Leaning.IN_DEBT);
        assertThat(ledger(times(3, entry("feedback", "a referral", 0))).leaning())
                .isEqualTo(Leaning.EVEN);
    }

    @Test
    void whatWasGivenAYearAgoCountsHalf() {
        var ledger = ledger(List.of(entry("feedback", "", 365), entry("", "a referral", 0)));

        assertThat(ledger.given()).isCloseTo(0.5, within(1e-9));
        assertThat(ledger.got()).isEqualTo(1);
        assertThat(ledger.balance()).isCloseTo(-0.5 / 3.5, within(1e-9));
        assertThat(ledger.timesGiven()).isEqualTo(1);
        assertThat(ledger.timesGot()).isEqualTo(1);
    }

    private static Ledger ledger(List<Interaction> interactions) {
        return Ledger.of(interactions, ZoneOffset.UTC, NOW);
    }

    private static List<Interaction> times(int count, Interaction interaction) {
        return Collections.nCopies(count, interaction);
    }

    private static Interaction entry(String gave, String got, int daysAgo) {
        return new Interaction(
                new InteractionId(1),
                new ContactId(1),
                Level.PERSONAL,
                new Moment.At(NOW.minus(Duration.ofDays(daysAgo))),
                Kind.CALL,
                Direction.BOTH,
                new Story("", gave, got),
                new Occasion(1, 1));
    }
}
