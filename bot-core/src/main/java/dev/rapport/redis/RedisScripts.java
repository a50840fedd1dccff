package dev.rapport.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Our Lua scripts, in {@code resources/redis}. They keep to what Redis 6.2 can, touch one slot, and check everything
 * before their first write.
 */
public final class RedisScripts {
    private RedisScripts() {}

    /**
     * Loads a script.
     *
     * @param name the file's, without {@code .lua}
     * @param parts what it stands on, of those in {@code redis/part}: put before it in this order
     */
    public static RedisScript load(String name, String... parts) {
        try {
            var source = new StringBuilder();
            for (var part : parts) {
                source.append(text("part/" + part));
            }
            return script(source.append(text(name)).toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(String name) throws IOException {
        try (var file =
                Objects.requireNonNull(RedisScripts.class.getResourceAsStream("/redis/" + name + ".lua"), name)) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }

    private static RedisScript script(String source) {
        try {
            var digest =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(source.getBytes(UTF_8)));
            return new RedisScript(source, digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
