package dev.rapport.teams.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.identity.Platform;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.testkit.RandomReplies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the data, a card is one that Teams takes. The seed is in each test's name. */
class CardsLimitsTest {
    static Stream<Integer> seeds() {
        return IntStream.range(0, 200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_reply_fits(int seed) {
        var data = new HostileData(new Random(seed));
        var reply = Reply.of(data.text(2_000) + "x", data.blocks());
        holds(Cards.reply(reply));
        holds(Cards.reply(reply, new DeepLinks(member -> Optional.of(data.text(300) + "x"))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_form_fits_with_whatever_was_typed(int seed) {
        var data = new HostileData(new Random(seed));
        var fields = IntStream.range(0, 1 + seed % 9)
                .mapToObj(n -> data.field("field" + (char) ('a' + n)))
                .toList();
        var form = new Form("Title", "edit id:7", fields, "Save");
        var typed = new HashMap<String, String>();
        var errors = new HashMap<String, String>();
        for (var field : fields) {
            typed.put(field.id(), data.text(4_000));
            errors.put(field.id(), data.text(200) + "x");
        }
        holds(Cards.form(form));
        holds(Cards.form(form, typed, errors));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_reply_that_every_platform_must_survive_fits(int seed) {
        var replies = new RandomReplies(seed, Platform.TEAMS);
        Stream.generate(replies::next).limit(5).map(Cards::reply).forEach(CardsLimitsTest::holds);
    }

    @Test
    void ten_thousand_people_end_with_a_sentence_and_keep_the_way_on() {
        var blocks = new ArrayList<Block>();
        IntStream.range(0, 10_000)
                .mapToObj(n -> new Block.Entry(Words.of("Person " + n), List.of(Button.of("Show", "show id:" + n))))
                .forEach(blocks::add);
        blocks.add(new Block.Buttons(List.of(Button.of("More", "list page:2"))));
        var card = Cards.reply(Reply.of("10,000 people", blocks));
        holds(card);
        var body = card.path("body");
        assertThat(body.size()).isGreaterThan(50);
        assertThat(body.get(body.size() - 2).path("text").asText()).contains("more than fits");
        assertThat(body.get(body.size() - 1).at("/actions/0/title").asText()).isEqualTo("More");
    }

    @Test
    void a_card_that_fits_says_nothing_of_limits() {
        assertThat(Cards.reply(Reply.say("Done.", Button.of("Undo", "undo"))).toString())
                .doesNotContain("more than fits");
    }

    @Test
    void six_buttons_stand_side_by_side_and_the_others_wait_behind_the_dots() {
        var buttons = IntStream.range(0, 9)
                .mapToObj(n -> Button.of("B" + n, "show id:" + n))
                .toArray(Button[]::new);
        var actions = Cards.reply(Reply.say("Which?", buttons)).at("/body/1/actions");
        assertThat(actions).hasSize(9);
        assertThat(actions)
                .filteredOn(action -> action.path("mode").asText().equals("secondary"))
                .hasSize(3);
    }

    @Test
    void what_was_typed_survives_a_refusal_whole() {
        var note = "Talked about *everything*\n".repeat(100);
        var field = new Field.Text("note", "Note", true, "", "", 3_000, true);
        var form = new Form("Log", "log id:7", List.of(field), "Log");
        var card = Cards.form(form, Map.of("note", note), Map.of("note", "Please say when.", "day", "No such day."));
        assertThat(card.at("/body/1/value").asText()).isEqualTo(note);
        assertThat(card.at("/body/2/text").asText()).isEqualTo("⚠ Please say when.");
        assertThat(card.at("/body/3/text").asText()).isEqualTo("⚠ No such day.");
    }

    private static void holds(JsonNode card) {
        assertThat(CardJson.bytes(card)).isLessThanOrEqualTo(Cards.MAX_BYTES);
        assertThat(card.path("body")).isNotEmpty();
        assertThat(card.path("fallbackText").asText()).isNotBlank();
        assertThat(card.findValues("actions"))
                .allSatisfy(set -> assertThat(set)
                        .filteredOn(action -> !action.path("mode").asText().equals("secondary"))
                        .hasSizeBetween(1, CardElements.PRIMARY_ACTIONS));
        var ids = card.findParents("label").stream()
                .filter(input -> input.path("type").asText().startsWith("Input."))
                .map(input -> input.path("id").asText())
                .toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(textBlocks(card)).allSatisfy(block -> {
            assertThat(block.path("wrap").asBoolean()).isTrue();
            assertThat(block.path("text").asText()).isNotBlank();
        });
        var body = card.path("body").toString();
        assertThat(card.at("/msteams/entities"))
                .allSatisfy(
                        entity -> assertThat(body).contains(entity.path("text").asText()));
    }

    private static List<JsonNode> textBlocks(JsonNode card) {
        return card.findParents("text").stream()
                .filter(node -> node.path("type").asText().equals("TextBlock"))
                .toList();
    }
}
