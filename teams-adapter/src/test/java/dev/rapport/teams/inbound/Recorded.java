package dev.rapport.teams.inbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Activities as Teams sends them, with ids made up. */
public final class Recorded {
    private Recorded() {}

    /** The JSON of one recorded activity. */
    public static String json(String name) {
        try (var in = Recorded.class.getResourceAsStream("/activities/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Activity activity(String name) {
        return Activity.read(json(name)).orElseThrow();
    }
}
