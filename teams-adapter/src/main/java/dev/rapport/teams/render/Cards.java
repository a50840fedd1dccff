package dev.rapport.teams.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.reply.Block;
import dev.rapport.reply.Form;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.Map;

/**
 * Adaptive Cards 1.5, the newest version that Teams shows for bots. A card is never longer than {@link #MAX_BYTES}: where
 * more is to be said than fits, it ends with a sentence that says so, and keeps its last buttons.
 */
public final class Cards {
    /** The longest card in UTF-8 bytes: below every limit that Microsoft has published for a bot's message. */
    public static final int MAX_BYTES = 25_000;

    /** What Teams calls an Adaptive Card. */
    public static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";

    private static final int SUMMARY = 400;
    private static final int WIDTH_BYTES = 60;
    private static final String CUT = "There is more than fits in one message here; the rest is left out.";

    private Cards() {}

    /** A reply as a card, for where nobody's login is known. */
    public static ObjectNode reply(Reply reply) {
        return reply(reply, DeepLinks.unknown());
    }

    /** A reply as a card. */
    public static ObjectNode reply(Reply reply, DeepLinks links) {
        var mentions = new Mentions();
        var elements = new CardElements(mentions, links);
        var card = shell(reply.summary());
        var body = body(reply, elements, new Fitting(mentions, MAX_BYTES - CardJson.bytes(card) - WIDTH_BYTES));
        card.set("body", body);
        var teams = card.putObject("msteams").put("width", "Full");
        var entities = mentions.entities(body.toString());
        if (!entities.isEmpty()) {
            teams.set("entities", entities);
        }
        return card;
    }

    private static ArrayNode body(Reply reply, CardElements elements, Fitting fitting) {
        var blocks = reply.blocks();
        boolean buttonsLast = blocks.size() > 1 && blocks.getLast() instanceof Block.Buttons;
        if (buttonsLast) {
            elements.of(blocks.getLast()).ifPresent(fitting::keepForTheEnd);
        }
        boolean all = fitting.add(buttonsLast ? blocks.subList(0, blocks.size() - 1) : blocks, elements);
        if (!all || elements.cut()) {
            elements.of(new Block.Note(Words.of(CUT))).ifPresent(fitting::note);
        }
        if (fitting.isEmpty()) {
            elements.of(new Block.Text(Words.of(Cut.to(reply.summary(), SUMMARY))))
                    .ifPresent(fitting::note);
        }
        return fitting.finish();
    }

    /** A form as a card, filled in with the values of its fields. */
    public static ObjectNode form(Form form) {
        return FormCard.of(form, FormCard.valuesOf(form), Map.of());
    }

    /** A refused form again, with what was typed and a sentence at each field that was refused. Keys are field ids. */
    public static ObjectNode form(Form form, Map<String, String> typed, Map<String, String> errors) {
        return FormCard.of(form, typed, errors);
    }

    /** What a notification shows of a message. */
    public static String preview(String summary) {
        return Cut.to(summary, 300);
    }

    static ObjectNode shell(String summary) {
        var words = Cut.to(summary, SUMMARY);
        return CardElements.element("AdaptiveCard")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("version", "1.5")
                .put("fallbackText", words)
                .put("speak", words);
    }
}
