package dev.rapport.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BriefTest {
    private static final String ROCKET = "\uD83D\uDE80";

    @Test
    void whatIsShortEnoughStaysAsItIs() {
        assertThat(Brief.of("call the dean", 13)).isEqualTo("call the dean");
        assertThat(Brief.of("", 2)).isEmpty();
    }

    @Test
    void theRestIsCutBetweenWordsAndSaysSo() {
        assertThat(Brief.of("call the dean", 12)).isEqualTo("call the…");
        assertThat(Brief.of("call the dean", 9)).isEqualTo("call the…");
        assertThat(Brief.of("a Donaudampfschifffahrtsgesellschaft", 12)).isEqualTo("a Donaudamp…");
    }

    @Test
    void ofALabelAsMuchIsKeptAsThereIsRoomFor() {
        assertThat(Brief.label("Ada Lovelace, Analytical Engines", 30)).isEqualTo("Ada Lovelace, Analytical Engi…");
        assertThat(Brief.label("Ada Lovelace", 12)).isEqualTo("Ada Lovelace");
    }

    @Test
    void noCharacterIsCutInTwoWhereverTheEndFalls() {
        var text = "a" + ROCKET.repeat(20);
        assertThat(IntStream.range(2, 42)).allSatisfy(longest -> {
            var cut = Brief.of(text, longest);
            assertThat(Brief.label(text, longest)).isEqualTo(cut);
            assertThat(cut).hasSizeLessThanOrEqualTo(longest);
            assertThat(new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as("half a character would come back as a question mark")
                    .isEqualTo(cut);
        });
    }
}
