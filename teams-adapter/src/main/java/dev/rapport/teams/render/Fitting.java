package dev.rapport.teams.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.reply.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the body of a card from the top until its bytes are used up. */
final class Fitting {
    private static final int NOTE_BYTES = 250;

    private final ArrayNode body = JsonNodeFactory.instance.arrayNode();
    private final Mentions mentions;
    private int bytes;
    private @Nullable ObjectNode end;

    Fitting(Mentions mentions, int bytes) {
        this.mentions = mentions;
        this.bytes = bytes - NOTE_BYTES;
    }

    /** An element that stands last and is never left out. */
    void keepForTheEnd(ObjectNode element) {
        end = element;
        bytes -= CardJson.bytes(element) + 1;
    }

    /** Whether all blocks fitted; the first that does not ends the body. */
    boolean add(List<Block> blocks, CardElements elements) {
        for (var block : blocks) {
            var element = elements.of(block);
            int needed = element.map(CardJson::bytes).orElse(0) + 1 + mentions.newBytes();
            if (needed > bytes) {
                return false;
            }
            bytes -= needed;
            element.ifPresent(body::add);
        }
        return true;
    }

    /** A last sentence, for which there is always room. */
    void note(ObjectNode element) {
        body.add(element);
    }

    boolean isEmpty() {
        return body.isEmpty() && end == null;
    }

    ArrayNode finish() {
        if (end != null) {
            body.add(end);
        }
        return body;
    }
}
