package dev.rapport.teams.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.reply.Form;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import dev.rapport.teams.render.CardData;
import dev.rapport.teams.render.Cards;
import java.util.Map;

/**
 * A card ready to be sent.
 *
 * @param summary what a notification shows
 * @param forAll whether everybody in the conversation may read it
 */
record CardMessage(ObjectNode card, String summary, boolean forAll) {
    static CardMessage of(Reply reply) {
        return new CardMessage(Cards.reply(reply), reply.summary(), reply.visibility() == Visibility.SHARED);
    }

    static CardMessage of(Form form) {
        return new CardMessage(Cards.form(form), form.title(), false);
    }

    /** A refused form with what was typed. */
    static CardMessage of(CardData.Submit submitted, Map<String, String> errors) {
        var form = submitted.form();
        return new CardMessage(Cards.form(form, submitted.values(), errors), form.title(), false);
    }
}
