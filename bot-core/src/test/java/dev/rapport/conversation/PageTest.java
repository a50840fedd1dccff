package dev.rapport.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final List<Integer> TWENTY_ONE =
            IntStream.rangeClosed(1, 21).boxed().toList();

    @Test
    void theMiddlePageTurnsBothWays() {
        var page = Page.of(TWENTY_ONE, 2);

        assertThat(page.here()).first().isEqualTo(page.first());
        assertThat(page.here()).last().isEqualTo(page.last());
        assertThat(page.turning("due"))
                .containsExactly(
                        new Block.Buttons(List.of(Button.of("Back", "due page:1"), Button.of("More", "due page:3"))));
    }

    @Test
    void aPageThatIsNotThereIsTheNearest() {
        assertThat(Page.of(TWENTY_ONE, 99).here()).containsExactly(21);
        assertThat(Page.of(TWENTY_ONE, 0).number()).isEqualTo(1);
    }

    @Test
    void whatFitsOnOnePageHasNothingToTurn() {
        assertThat(Page.of(TWENTY_ONE.subList(0, 10), 1).turning("list")).isEmpty();
        assertThat(Page.of(List.of(), 1).turning("list")).isEmpty();
    }

    @Test
    void thePageStandsAtTheEndOfWhatWasAsked() {
        assertThat(PageRequest.of("#board page:3")).isEqualTo(new PageRequest("#board", 3));
        assertThat(PageRequest.of("page:3 #board")).isEqualTo(new PageRequest("page:3 #board", 1));
    }
}
