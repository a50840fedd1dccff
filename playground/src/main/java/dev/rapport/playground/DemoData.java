package dev.rapport.playground;

import dev.rapport.conversation.demo.DemoNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** The network of the demo team's CTO: 25 people who do not exist. */
public final class DemoData {
    private static final String FILE = "demo.json";

    private DemoData() {}

    public static DemoNetwork read() {
        try (var file = DemoData.class.getResourceAsStream(FILE)) {
            return JsonMapper.builder().build().readValue(file, DemoNetwork.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
