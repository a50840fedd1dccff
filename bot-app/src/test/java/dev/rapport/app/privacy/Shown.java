package dev.rapport.app.privacy;

import dev.rapport.playground.render.FormJson;
import dev.rapport.playground.render.ReplyJson;
import dev.rapport.reply.Button;
import dev.rapport.reply.Form;
import dev.rapport.reply.Reply;
import dev.rapport.slack.render.BlockKit;
import dev.rapport.slack.render.Modal;
import dev.rapport.teams.render.Cards;
import dev.rapport.testkit.ReplyText;
import java.util.List;

/**
 * What somebody is shown: as it is meant, and as each platform is given it.
 *
 * @param buttons that can be pressed below it
 */
record Shown(String text, List<Button> buttons) {
    static Shown of(Reply reply) {
        return new Shown(
                String.join(
                        "\n",
                        reply.toString(),
                        BlockKit.render(reply).toString(),
                        Cards.reply(reply).toString(),
                        Cards.preview(reply.summary()),
                        ReplyJson.of(reply).toString()),
                ReplyText.buttons(reply));
    }

    static Shown of(Form form) {
        return new Shown(
                String.join(
                        "\n",
                        form.toString(),
                        Modal.render(form, "").toString(),
                        Cards.form(form).toString(),
                        FormJson.of(form).toString()),
                List.of());
    }
}
