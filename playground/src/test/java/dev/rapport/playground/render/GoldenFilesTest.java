package dev.rapport.playground.render;

import dev.rapport.identity.Platform;
import dev.rapport.testkit.Goldens;
import dev.rapport.testkit.ReplySamples;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class GoldenFilesTest {
    @Test
    void everySampleLooksAsApproved() {
        var rendered = new LinkedHashMap<String, String>();
        ReplySamples.replies(Platform.PLAYGROUND)
                .forEach((name, reply) -> rendered.put(name, ReplyJson.of(reply).toPrettyString()));
        ReplySamples.forms()
                .forEach((name, form) -> rendered.put(name, FormJson.of(form).toPrettyString()));
        Goldens.check(rendered);
    }
}
