package dev.rapport.slack.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import dev.rapport.identity.Platform;
import dev.rapport.testkit.Goldens;
import dev.rapport.testkit.ReplySamples;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class GoldenFilesTest {
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Test
    void everySampleLooksAsApproved() {
        var rendered = new LinkedHashMap<String, String>();
        ReplySamples.replies(Platform.SLACK)
                .forEach((name, reply) ->
                        rendered.put(name, pretty(BlockKit.render(reply).response(false))));
        ReplySamples.forms().forEach((name, form) -> rendered.put(name, pretty(Modal.render(form, "metadata"))));
        Goldens.check(rendered);
    }

    private static String pretty(JsonElement element) {
        return PRETTY.toJson(element);
    }
}
