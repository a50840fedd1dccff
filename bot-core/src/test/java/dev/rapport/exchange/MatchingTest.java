package dev.rapport.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final String SSO = "someone who has run a district-wide SSO rollout";

    @Test
    void anOfferMeetsAnAskAboutTheSameThing() {
        assertThat(fit(SSO, "help with SSO rollouts")).isTrue();
        assertThat(fit(SSO, "an hour on SSO")).isTrue();
        assertThat(fit("who can review a privacy policy?", "reviewing privacy policies, an hour"))
                .isTrue();
    }

    @Test
    void oneWordInPassingIsNoMatch() {
        assertThat(fit("a data protection lawyer", "an hour on hiring data engineers"))
                .isFalse();
        assertThat(fit(SSO, "an hour on hiring data engineers")).isFalse();
        assertThat(fit("somebody who can help", "help with anything")).isFalse();
    }

    @Test
    void twoAsksAreNoMatch() {
        var ask = new Notice(1, Notice.Kind.ASK, SSO, Instant.EPOCH);
        assertThat(Matching.fit(ask, new Notice(2, Notice.Kind.ASK, SSO, Instant.EPOCH)))
                .isFalse();
    }

    private static boolean fit(String ask, String offer) {
        var one = new Notice(1, Notice.Kind.ASK, ask, Instant.EPOCH);
        var other = new Notice(1, Notice.Kind.OFFER, offer, Instant.EPOCH);
        assertThat(Matching.fit(one, other)).isEqualTo(Matching.fit(other, one));
        return Matching.fit(one, other);
    }
}
