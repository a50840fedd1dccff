package dev.rapport.teams.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            *bold*                | \\*bold\\*
            snake_case            | snake\\_case
            [x](http://evil)      | \\[x\\](http://evil)
            `code`                | \\`code\\`
            <at>all</at>          | \\<at>all\\</at>
            a < b && c            | a < b && c
            AT&T                  | AT&T
            &lt;b&gt;             | \\&lt;b\\&gt;
            {{DATE(2026,SHORT)}}  | {\\{DATE(2026,SHORT)}}
            C:\\temp              | C:\\\\temp
            """)
    void what_means_something_inside_a_line_is_escaped_and_nothing_else(String typed, String escaped) {
        assertThat(Markdown.escape(typed)).isEqualTo(escaped);
    }

    @Test
    void a_line_never_begins_a_list_a_heading_a_quote_or_a_rule() {
        assertThat(Markdown.plainLines("1. Grace\n- Lin\n# Ada\n> no\n---\n2) Bob"))
                .isEqualTo("1.\u00a0Grace\n\n-\u00a0Lin\n\n#\u00a0Ada\n\n\\> no\n\n\\---\n\n2)\u00a0Bob");
    }

    @Test
    void a_number_or_a_dash_inside_a_line_stays() {
        assertThat(Markdown.plainLines("In 1. and - so # on > here")).isEqualTo("In 1. and - so # on > here");
    }
}
