package dev.rapport.teams.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Words;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CardTextTest {
    private final Mentions mentions = new Mentions();

    @Test
    void a_name_stands_out_and_a_command_is_set_apart() {
        assertThat(markup(
                        new Inline.Strong("Ada"),
                        new Inline.Plain(": type "),
                        new Inline.CommandHint("why Ada"),
                        new Inline.Plain(".")))
                .isEqualTo("**Ada**: type *why Ada*.");
    }

    @Test
    void emphasis_that_markdown_would_not_see_is_left_out() {
        assertThat(markup(new Inline.Strong("Ada (CTO)"), new Inline.Plain("s")))
                .isEqualTo("Ada (CTO)s");
        assertThat(markup(new Inline.Plain("x"), new Inline.Strong("\"Ada\""))).isEqualTo("x\"Ada\"");
        assertThat(markup(new Inline.Strong("Ada "), new Inline.Plain("is here")))
                .isEqualTo("**Ada** is here");
        assertThat(markup(new Inline.Strong("Ada"), new Inline.Strong("Grace"))).isEqualTo("**Ada**Grace");
    }

    @Test
    void a_moment_is_shown_in_the_readers_zone() {
        assertThat(markup(new Inline.When(Instant.parse("2026-12-03T09:00:00.5Z"), "Thursday 09:00")))
                .isEqualTo("{{DATE(2026-12-03T09:00:00Z,SHORT)}} {{TIME(2026-12-03T09:00:00Z)}}");
    }

    @Test
    void only_web_and_mail_addresses_become_links() {
        assertThat(markup(new Inline.Link("her [page]", URI.create("https://a.example/x_(y)"))))
                .isEqualTo("[her \\[page\\]](https://a.example/x%5F%28y%29)");
        assertThat(markup(new Inline.Link("run", URI.create("javascript:alert(1)"))))
                .isEqualTo("run");
    }

    @Test
    void a_mention_is_an_entity_with_the_very_same_text() {
        var text = markup(mention("1", "Ada *L*"));
        assertThat(text).isEqualTo("<at>Ada L</at>");
        assertThat(mentions.entities(text).toString())
                .isEqualTo("[{\"type\":\"mention\",\"text\":\"<at>Ada L</at>\","
                        + "\"mentioned\":{\"id\":\"1\",\"name\":\"Ada L\"}}]");
    }

    @Test
    void two_people_of_one_name_stay_two() {
        var text = markup(mention("1", "Ada"), new Inline.Plain(" and "), mention("2", "Ada"));
        assertThat(mentions.entities(text))
                .extracting(entity -> entity.at("/mentioned/id").asText())
                .containsExactly("1", "2");
    }

    @Test
    void a_member_of_another_platform_is_named() {
        var bob = new MemberId(new WorkspaceId(Platform.SLACK, "T1"), "U1");
        assertThat(markup(new Inline.Mention(bob, "Bob"))).isEqualTo("**Bob**");
    }

    @Test
    void typed_text_never_becomes_a_mention_of_somebody_who_is_mentioned() {
        assertThat(markup(mention("1", "Ada"), new Inline.Plain(" <at>Ada</at>")))
                .isEqualTo("<at>Ada</at> \\<at>Ada\\</at>");
    }

    @Test
    void what_is_too_long_is_cut_and_says_so() {
        var paragraph = CardText.of(Words.of("é".repeat(CardText.LONGEST + 1)), mentions);
        assertThat(paragraph.cut()).isTrue();
        assertThat(paragraph.markup()).hasSize(CardText.LONGEST).endsWith("é…");
        assertThat(CardText.of(Words.of("é".repeat(CardText.LONGEST)), mentions).cut())
                .isFalse();
    }

    private String markup(Inline... inlines) {
        return CardText.of(Words.of(inlines), mentions).markup();
    }

    private static Inline mention(String user, String name) {
        return new Inline.Mention(new MemberId(new WorkspaceId(Platform.TEAMS, "tenant"), user), name);
    }
}
