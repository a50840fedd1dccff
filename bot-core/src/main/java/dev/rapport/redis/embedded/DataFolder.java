package dev.rapport.redis.embedded;

import dev.rapport.platform.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that keeps everything, locked by one program at a time and readable by its owner alone. */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Where data is kept unless something else is set: {@code .rapport} in the user's home. */
    public static Path standard() {
        return Path.of(System.getProperty("user.home"), ".rapport").toAbsolutePath();
    }

    /** Makes the folder where missing and locks it until closed or until this program ends, however it ends. */
    public static DataFolder lock(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            return new DataFolder(path.toRealPath(), take(path));
        } catch (IOException | UnsupportedOperationException failure) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be used (" + failure + "): set RAPPORT_DATA_DIR"
                            + " to a folder of yours on a local disk.",
                    failure);
        }
    }

    @SuppressWarnings("resource") // the lock keeps its channel open; closing the channel ends the lock
    private static FileLock take(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException heldByThisVeryProgram) {
            channel.close();
            throw inUse(path);
        }
        channel.close();
        throw inUse(path);
    }

    private static CannotStart inUse(Path path) {
        return new CannotStart("Another running program uses the data folder " + path
                + ": stop it first, or set RAPPORT_DATA_DIR to another folder.");
    }

    /** Absolute, without symbolic links. */
    public Path path() {
        return path;
    }

    /** The file or folder of this name inside; it need not exist. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /** Writes a file whole or not at all, readable by its owner only from its first moment. */
    public void writePrivately(String name, String content) throws IOException {
        var part = file(name + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var bytes = java.nio.ByteBuffer.wrap(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(part, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
