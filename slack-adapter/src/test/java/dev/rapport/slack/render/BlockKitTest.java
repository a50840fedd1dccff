package dev.rapport.slack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.identity.Platform;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.testkit.RandomReplies;
import dev.rapport.testkit.ReplySamples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockKitTest {
    @Test
    void anyReplyStaysWithinSlacksLimits() {
        for (long seed = 0; seed < 3_000; seed++) {
            var reply = new RandomReplies(seed, Platform.SLACK).next();
            try {
                SlackRules.checkMessage(BlockKit.render(reply).response(false));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void anyFormStaysWithinSlacksLimits() {
        for (long seed = 0; seed < 300; seed++) {
            var form = new RandomReplies(seed, Platform.SLACK).form();
            try {
                SlackRules.checkView(Modal.render(form, "m".repeat(3_000)));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void tenThousandPeopleEndWithASentenceAndKeepTheWayOn() {
        var blocks = new ArrayList<Block>();
        IntStream.range(0, 10_000)
                .mapToObj(n -> new Block.Entry(
                        Words.of("Person " + n + ", who is & stays one of them. ".repeat(8)),
                        List.of(Button.of("Show", "show id:" + n))))
                .forEach(blocks::add);
        blocks.add(new Block.Buttons(List.of(Button.of("More", "list page:2"))));

        var message = BlockKit.render(Reply.of("10,000 people", blocks)).response(false);

        SlackRules.checkMessage(message);
        var shown = message.getAsJsonArray("blocks");
        assertThat(shown.size()).isGreaterThan(20);
        assertThat(shown.get(shown.size() - 2).toString()).contains("left out");
        assertThat(shown.get(shown.size() - 1).toString()).contains("list page:2");
    }

    @Test
    void everySampleStaysWithinSlacksLimits() {
        ReplySamples.replies(Platform.SLACK)
                .values()
                .forEach(reply -> SlackRules.checkMessage(BlockKit.render(reply).response(false)));
        ReplySamples.forms().values().forEach(form -> SlackRules.checkView(Modal.render(form, "m")));
    }

    @Test
    void theRulesWouldNoticeTwoFieldsOfOneIdAndASelectionThatIsNotOffered() {
        var twice = new Field.Date("day", "Day", false, null);
        var view = Modal.render(new Form("Log", "log", List.of(twice, twice), "Save"), "m");
        assertThatThrownBy(() -> SlackRules.checkView(view)).isInstanceOf(AssertionError.class);

        var kinds = List.of(new Field.Option("met", "Met"), new Field.Option("call", "Call"));
        var choice = new Field.Choice("kind", "What", true, kinds, "met");
        var other = Modal.render(new Form("Log", "log", List.of(choice), "Save"), "m");
        SlackRules.checkView(other);
        other.getAsJsonArray("blocks")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("element")
                .getAsJsonArray("options")
                .remove(0);
        assertThatThrownBy(() -> SlackRules.checkView(other)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theRulesWouldNoticeAPing() {
        var message = BlockKit.render(Reply.say("fine")).response(false);
        message.addProperty("text", "<!channel>");

        assertThatThrownBy(() -> SlackRules.checkMessage(message)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aNameWithStarsIsShownAsTyped() {
        var blocks = BlockKit.render(Reply.say("*Ada* `x`")).blocks().toString();

        assertThat(blocks).contains("rich_text").contains("*Ada* `x`").doesNotContain("mrkdwn");
    }

    @Test
    void anUnderscoreInsideAWordIsNoMarkup() {
        var blocks = BlockKit.render(Reply.say("ada_lovelace@x.example & co"))
                .blocks()
                .toString();

        assertThat(blocks).contains("mrkdwn").contains("ada_lovelace@x.example &amp; co");
    }

    @Test
    void aBoldNameThatTouchesALetterIsStillBold() {
        var reply = Reply.say(Words.of(new Inline.Strong("Ada"), new Inline.Plain("s circle")));

        assertThat(BlockKit.render(reply).blocks().toString()).contains("\"bold\":true");
    }

    @Test
    void aLongNoteIsSplitBetweenWordsAndNothingIsLost() {
        var note = "a word and another & more ".repeat(250);
        var blocks = BlockKit.render(Reply.say(note)).blocks();

        var shown = new StringBuilder();
        blocks.forEach(block -> shown.append(
                block.getAsJsonObject().getAsJsonObject("text").get("text").getAsString()));
        assertThat(blocks.size()).isGreaterThan(2);
        assertThat(shown.toString().replace("&amp;", "&")).isEqualTo(note);
    }

    @Test
    void whatDoesNotFitIsSaidAndTheButtonsStay() {
        var people = IntStream.range(0, 80)
                .<Block>mapToObj(n -> new Block.Text(Words.of("Person " + n)))
                .toList();
        var blocks = new ArrayList<>(people);
        blocks.add(new Block.Buttons(List.of(Button.of("More", "list page:2"))));

        var shown = BlockKit.render(Reply.of("80 people", blocks)).blocks();

        assertThat(shown.size()).isEqualTo(50);
        assertThat(shown.get(48).toString()).contains("left out");
        assertThat(shown.get(49).toString()).contains("list page:2");
    }

    @Test
    void theNotificationCannotPing() {
        var text = BlockKit.render(Reply.say("<!channel> *now*")).text();

        assertThat(text).startsWith("&lt;!channel&gt; *\u200bnow*\u200b");
    }
}
