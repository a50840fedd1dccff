package dev.rapport.redis.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where a folder's server listens, on 127.0.0.1 alone, and the password it asks for.
 *
 * @param port kept in the folder, so that an orphan is found
 * @param password 64 hexadecimal digits, kept for the folder's life
 */
public record Endpoint(int port, String password) {
    private static final String PASSWORD = "redis.password";
    private static final String PORT = "redis.port";

    static Optional<Endpoint> read(DataFolder folder) {
        try {
            if (!Files.exists(folder.file(PASSWORD)) || !Files.exists(folder.file(PORT))) {
                return Optional.empty();
            }
            var port = Integer.parseInt(Files.readString(folder.file(PORT)).strip());
            return Optional.of(new Endpoint(port, Files.readString(folder.file(PASSWORD)).strip()));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** A free port now, kept in the folder; another program may still take it before the server does. */
    static Endpoint choose(DataFolder folder) throws IOException {
        var password = Files.exists(folder.file(PASSWORD))
                ? Files.readString(folder.file(PASSWORD)).strip()
                : random();
        folder.writePrivately(PASSWORD, password);
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            folder.writePrivately(PORT, Integer.toString(probe.getLocalPort()));
            return new Endpoint(probe.getLocalPort(), password);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Without the password, so that it never reaches a log. */
    @Override
    public String toString() {
        return "127.0.0.1:" + port;
    }
}
