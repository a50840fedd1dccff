package dev.rapport.teams.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** Measures JSON as it will travel. */
final class CardJson {
    private CardJson() {}

    /** The length in UTF-8. */
    static int bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
