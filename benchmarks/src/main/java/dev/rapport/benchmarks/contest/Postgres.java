package dev.rapport.benchmarks.contest;

import dev.rapport.testkit.TestFolders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of its own, from the machine's packages, on loopback and without a password, in a folder that goes with it.
 * Its settings are the defaults, {@code fsync} and {@code synchronous_commit} among them, but for room: more memory for
 * pages than the default's 128 MB, more connections, and fewer checkpoints. Where everything runs as root, which PostgreSQL
 * refuses, it runs as the user {@code postgres} that comes with the package.
 */
public final class Postgres implements AutoCloseable {
    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";
    private static final long PATIENCE_SECONDS = 60;
    private static final long LOOK_MILLIS = 50;

    private final Path folder;
    private final Process server;
    private final int port;

    private Postgres(Path folder, Process server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** Makes a cluster and starts it. @throws IllegalStateException with one sentence where it is not installed */
    public static Postgres start() throws IOException, InterruptedException {
        var programs = programs();
        var folder = Files.createTempDirectory("rapport-postgres").toRealPath();
        if (isRoot()) {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, users.lookupPrincipalByName(USER));
        }
        var data = folder.resolve("data");
        var init = process(
                folder,
                programs.resolve("initdb"),
                "--pgdata=" + data,
                "--username=rapport",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C");
        if (init.waitFor() != 0) {
            throw new IllegalStateException("initdb failed:\n" + Files.readString(log(folder)));
        }
        int port = freePort();
        var server = process(
                folder,
                programs.resolve("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=1GB",
                "-c",
                "max_wal_size=8GB");
        var postgres = new Postgres(folder, server, port);
        postgres.awaitReady();
        return postgres;
    }

    private static Path programs() throws IOException {
        if (!Files.isDirectory(PACKAGES)) {
            throw missing();
        }
        try (var versions = Files.list(PACKAGES)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow(Postgres::missing);
        }
    }

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "PostgreSQL is not installed, and two of the three need it: apt-get install postgresql");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** {@code setpriv} becomes the program, so that the process is the server's own. */
    private static Process process(Path folder, Path program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
        }
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
                .start();
    }

    private static Path log(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(log(folder)).contains("ready to accept connections")) {
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL does not start:\n" + Files.readString(log(folder)));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** Its address for JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=rapport";
    }

    /** Seconds of processor time of all its processes. */
    public double cpuSeconds() throws IOException {
        return CpuTime.seconds(server.pid());
    }

    /** Ends it, which flushes, and removes everything. */
    @Override
    public void close() throws IOException {
        server.destroy();
        try {
            if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        TestFolders.delete(folder);
        Files.deleteIfExists(log(folder));
    }
}
