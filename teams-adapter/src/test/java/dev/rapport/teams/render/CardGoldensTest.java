package dev.rapport.teams.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.identity.Platform;
import dev.rapport.testkit.Goldens;
import dev.rapport.testkit.ReplySamples;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The cards as they were approved. The e2e suite validates and draws the same files with Microsoft's own renderer. */
class CardGoldensTest {
    private static final DeepLinks LINKS = new DeepLinks(member -> Optional.of(member.user() + "@north.example"));

    @Test
    void samples_look_as_approved() {
        var cards = new LinkedHashMap<String, String>();
        ReplySamples.replies(Platform.TEAMS).forEach((name, reply) -> cards.put(name, json(Cards.reply(reply, LINKS))));
        var introduction = ReplySamples.replies(Platform.TEAMS).get("introduction");
        assertThat(introduction).isNotNull();
        cards.put("introduction-without-logins", json(Cards.reply(introduction)));
        ReplySamples.forms().forEach((name, form) -> cards.put(name, json(Cards.form(form))));
        var log = ReplySamples.forms().get("form-log");
        assertThat(log).isNotNull();
        var typed = Map.of("who", "Ada *K*", "kind", "met", "note", "two\nlines", "day", "2026-11-30");
        cards.put("form-refused", json(Cards.form(log, typed, Map.of("day", "That day is still to come."))));
        Goldens.check(cards);
    }

    private static String json(JsonNode card) {
        return card.toPrettyString();
    }
}
