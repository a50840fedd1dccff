package dev.rapport.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void whatStandsBetweenBackticksIsACommand() {
        assertThat(Words.hinting("No more check-ins. `checkin` brings them back.")
                        .inlines())
                .containsExactly(
                        new Inline.Plain("No more check-ins. "),
                        new Inline.CommandHint("checkin"),
                        new Inline.Plain(" brings them back."));
    }

    @Test
    void whatAPersonTypedStaysText() {
        assertThat(Words.hinting("Done: %s. `cancel %s` ends it.", "run `rm` 100 %s", 7)
                        .inlines())
                .containsExactly(
                        new Inline.Plain("Done: run `rm` 100 %s. "),
                        new Inline.CommandHint("cancel 7"),
                        new Inline.Plain(" ends it."));
    }

    @Test
    void aSentenceWithoutACommandIsText() {
        assertThat(Words.hinting("Nobody yet.")).isEqualTo(Words.of("Nobody yet."));
    }
}
