package dev.rapport.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.conversation.Utterance.Piece;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlackTextTest {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");

    @Test
    void aPersonIsAPersonWithOrWithoutAName() {
        assertThat(read("add <@U1>, personal")).containsExactly(text("add "), person("U1", ""), text(", personal"));
        assertThat(read("<@W1|bob>")).containsExactly(person("W1", "bob"));
    }

    @Test
    void aChannelMayHaveNoName() {
        assertThat(read("<#C1|board> <#C2|> <#C3>"))
                .containsExactly(channel("C1", "board"), text(" "), channel("C2", ""), text(" "), channel("C3", ""));
    }

    @Test
    void linksKeepTheirTargetAndWhatIsSeen() {
        assertThat(read("<mailto:a@b.example|a@b.example>"))
                .containsExactly(new Piece.Link("mailto:a@b.example", "a@b.example"));
        assertThat(read("<tel:+442079460000|+44 20 7946 0000>"))
                .containsExactly(new Piece.Link("tel:+442079460000", "+44 20 7946 0000"));
        assertThat(read("<https://x.example/?a=1&amp;b=2>"))
                .containsExactly(new Piece.Link("https://x.example/?a=1&b=2", "https://x.example/?a=1&b=2"));
    }

    @Test
    void threeCharactersAreUnescapedOnce() {
        assertThat(read("R&amp;D &lt;3 &amp;lt;")).containsExactly(text("R&D <3 &lt;"));
    }

    @Test
    void withoutEscapingTextIsItself() {
        assertThat(read("add @bob, a <b> & #board")).containsExactly(text("add @bob, a <b> & #board"));
    }

    @Test
    void broadcastsGroupsAndDatesAreWords() {
        assertThat(read("<!here> <!subteam^S1|@leads> <!date^1^{date}|3 Dec>"))
                .containsExactly(text("@here"), text(" "), text("@leads"), text(" "), text("3 Dec"));
    }

    @Test
    void theBotsOwnMentionIsNoPartOfTheWords() {
        assertThat(SlackText.readWithout("U9", "<@U9>: add <@U1>", TEAM).pieces())
                .containsExactly(text("add "), person("U1", ""));
        assertThat(SlackText.readWithout("U9", "today <@U9>", TEAM).plain()).isEqualTo("today ");
        assertThat(SlackText.readWithout(null, "<@U7> today", TEAM).plain()).isEqualTo("today");
        assertThat(SlackText.readWithout("U9", null, TEAM).plain()).isEmpty();
    }

    @Test
    void anyTextIsRead() {
        var random = new Random(7);
        var bits = List.of(
                "<", ">", "@", "U1", "|", "#", "C1", "!", "^", "&amp;", "&", "https://x", "mailto:", " ", "é", "\n");
        for (int n = 0; n < 5_000; n++) {
            var raw = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                raw.append(bits.get(random.nextInt(bits.size())));
            }
            assertThat(SlackText.read(raw.toString(), TEAM).plain())
                    .as("%s", raw)
                    .isNotNull();
        }
    }

    private static List<Piece> read(String raw) {
        return SlackText.read(raw, TEAM).pieces();
    }

    private static Piece text(String text) {
        return new Piece.Text(text);
    }

    private static Piece person(String id, String name) {
        return new Piece.Person(new MemberId(TEAM, id), name);
    }

    private static Piece channel(String id, String name) {
        return new Piece.Channel(id, name);
    }
}
