package dev.rapport.teams.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Measures JSON as it will travel. */
final class CardJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CardJson() {}

    /** The length in UTF-8. */
    static int bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node).length;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree is always writable", impossible);
        }
    }
}
