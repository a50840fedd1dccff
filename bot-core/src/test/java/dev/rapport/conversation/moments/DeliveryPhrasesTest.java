package dev.rapport.conversation.moments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.DeliveryLog.Cause;
import dev.rapport.delivery.DeliveryLog.Entry;
import dev.rapport.delivery.DeliveryLog.Fate;
import dev.rapport.delivery.DeliveryOutcome.Reason;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryPhrasesTest {
    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void everyFateIsSaidWithItsTimeAndItsReason() {
        assertThat(said(new Fate.Sent(), "Good morning. Two people this week:\nAda."))
                .isEqualTo("Sent on Monday 23 November 2026, 09:00: Good morning. Two people this week:");
        assertThat(said(new Fate.Waiting(Cause.THROTTLED, NINE.plusSeconds(60)), "Reminder: call the dean."))
                .isEqualTo("Waiting until Monday 23 November 2026, 09:01, because the platform asked for a pause: "
                        + "Reminder: call the dean.");
        assertThat(said(new Fate.GivenUp(Reason.PERSON_GONE, "account_inactive"), "Hi"))
                .isEqualTo(
                        "Given up on Monday 23 November 2026, 09:00, since the account is gone (account_inactive): Hi");
        assertThat(said(new Fate.Parked(""), "Hi"))
                .isEqualTo("Set aside on Monday 23 November 2026, 09:00 after many tries, "
                        + "until whoever operates Rapport releases it: Hi");
    }

    @Test
    void longWordsAreCutAtAWord() {
        assertThat(said(new Fate.Sent(), "word ".repeat(40)))
                .endsWith("word\u2026")
                .hasSizeLessThan(120);
        assertThat(said(new Fate.Sent(), "\uD83D\uDC69".repeat(80))).endsWith("\uD83D\uDC69\u2026");
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyCauseHasItsWords(Cause cause) {
        assertThat(said(new Fate.Waiting(cause, NINE), "Hi"))
                .contains("09:00, ")
                .endsWith(": Hi");
    }

    private static String said(Fate fate, String words) {
        var to = new MemberId(new WorkspaceId(Platform.SLACK, "T1"), "U1");
        return DeliveryPhrases.of(new Entry(Recipient.of(to), words, NINE, fate), ZoneId.of("Europe/Berlin"));
    }
}
