package dev.rapport.warmpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.consent.Side;
import dev.rapport.reply.Block;
import dev.rapport.reply.Inline;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The text that a go-between sends by a message of their own, and the email that is ready for it. */
class DraftsTest {
    private final Team team = new Team();

    private Side side(String name) {
        return Side.of(
                team.network("bob").ties().named(List.of(name)).getFirst().contact(), null);
    }

    private Drafts drafts() {
        team.says(
                "bob",
                "add Ada Lovelace, CTO at Analytical Engines, ada+news@analytical.example",
                "add Grace Hopper at US Navy, grace@navy.example",
                "add Charles Babbage");
        return new Drafts(team.network("bob"));
    }

    private static String text(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Draft(var text) ? Stream.of(text) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private static URI mail(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Text(var words) ? words.inlines().stream() : Stream.empty())
                .flatMap(
                        inline -> inline instanceof Inline.Link(var _, var target) ? Stream.of(target) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private static String readable(URI mail) {
        return URLDecoder.decode(mail.toString().replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Test
    void oneIsAskedByAnEmailThatIsReady() {
        var blocks = drafts().asking(side("ada"), "Grace Hopper (US Navy)", "both build curricula & more");

        assertThat(text(blocks)).isEqualTo("""
                        Hello Ada,

                        may I introduce you to Grace Hopper (US Navy)? Why: both build curricula & more. \
                        Only if you would like that: if not, just say so, and that is quite all right.""");
        assertThat(mail(blocks).getScheme()).isEqualTo("mailto");
        assertThat(readable(mail(blocks)))
                .isEqualTo("mailto:ada+news@analytical.example?subject=An introduction&body=" + text(blocks));
        assertThat(mail(blocks).toString())
                .as("what is typed separates nothing")
                .contains("curricula%20%26%20more");
    }

    @Test
    void bothAreBroughtTogetherByOneEmail() {
        var blocks = drafts().introducing(side("ada"), side("grace"), "");

        assertThat(text(blocks)).startsWith("Hello Ada, hello Grace,");
        assertThat(readable(mail(blocks))).startsWith("mailto:ada+news@analytical.example,grace@navy.example?subject=");
    }

    @Test
    void whoHasNoAddressIsLeftToTheSender() {
        assertThat(readable(mail(drafts().asking(side("charles"), "Ada Lovelace", ""))))
                .startsWith("mailto:?subject=An introduction&body=Hello Charles,");
    }

    @Test
    void aTextThatAMailProgramWouldCutIsCopiedInstead() {
        var blocks = drafts().asking(side("ada"), "Grace Hopper", "é".repeat(300));

        assertThat(text(blocks)).contains("é".repeat(300));
        assertThat(mail(blocks).toString()).isEqualTo("mailto:ada%2Bnews@analytical.example?subject=An%20introduction");
    }
}
