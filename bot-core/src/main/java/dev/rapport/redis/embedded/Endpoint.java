package dev.rapport.redis.embedded;

import java.io.IOException;
import java.net.BindException;
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
            return Optional.of(
                    new Endpoint(port, Files.readString(folder.file(PASSWORD)).strip()));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** The folder's port where it is free, else another; a program may still take it before the server does. */
    static Endpoint choose(DataFolder folder) throws IOException {
        var before = read(folder);
        var password = before.isPresent() ? before.get().password() : random();
        folder.writePrivately(PASSWORD, password);
        var port =
                before.isPresent() && isFree(before.get().port()) ? before.get().port() : anyFree();
        folder.writePrivately(PORT, Integer.toString(port));
        return new Endpoint(port, password);
    }

    private static boolean isFree(int port) throws IOException {
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.isBound();
        } catch (BindException taken) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
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
