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

    /** @param name the file's, without {@code .lua} */
    public static RedisScript load(String name) {
        try (var file =
                Objects.requireNonNull(RedisScripts.class.getResourceAsStream("/redis/" + name + ".lua"), name)) {
            var source = new String(file.readAllBytes(), UTF_8);
            var digest =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(source.getBytes(UTF_8)));
            return new RedisScript(source, digest);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
