package dev.rapport.redis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.platform.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisIT {
    @TempDir
    Path home;

    @Test
    void whatWasWrittenIsThereAfterARestart() throws IOException {
        try (var folder = DataFolder.lock(home.resolve("da ta"))) {
            try (var redis = EmbeddedRedis.start(folder)) {
                say(redis.endpoint(), "SET", "greeting", "hello");
            }
            assertThat(EmbeddedRedis.processesIn(folder.path())).isEmpty();
            try (var redis = EmbeddedRedis.start(folder)) {
                assertThat(say(redis.endpoint(), "GET", "greeting")).isEqualTo("hello");
            }
        }
    }

    @Test
    void aSecondProgramIsRefusedInASentence() {
        try (var folder = DataFolder.lock(home)) {
            assertThat(folder.path()).isAbsolute();
            assertThatThrownBy(() -> DataFolder.lock(home))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another running program uses the data folder")
                    .hasMessageContaining("RAPPORT_DATA_DIR");
        }
    }

    @Test
    void anOrphanIsStoppedAndNeverAdopted() throws Exception {
        var program = otherProgram();
        var orphan = ProcessHandle.of(Long.parseLong(program.said())).orElseThrow();
        killShellsOf(program.process());
        program.process().destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (var folder = DataFolder.lock(home);
                var redis = EmbeddedRedis.start(folder)) {
            assertThat(redis.processId()).isNotEqualTo(orphan.pid());
            assertThat(EmbeddedRedis.processesIn(folder.path()))
                    .extracting(ProcessHandle::pid)
                    .containsExactly(redis.processId());
            assertThat(say(redis.endpoint(), "GET", "answered")).isEqualTo("yes");
        }
    }

    @Test
    void anOrphanIsFoundByItsConfigurationWhereNoPortIsKnown() throws Exception {
        var program = otherProgram();
        var orphan = ProcessHandle.of(Long.parseLong(program.said())).orElseThrow();
        killShellsOf(program.process());
        program.process().destroyForcibly().waitFor();
        Files.delete(home.resolve("redis.port"));
        Files.delete(home.resolve("redis.pid"));

        try (var folder = DataFolder.lock(home);
                var redis = EmbeddedRedis.start(folder)) {
            assertThat(EmbeddedRedis.processesIn(folder.path()))
                    .extracting(ProcessHandle::pid)
                    .containsExactly(redis.processId());
            assertThat(orphan.pid()).isNotEqualTo(redis.processId());
        }
    }

    @Test
    void noServerIsLeftWhenTheProgramIsKilled() throws Exception {
        var program = otherProgram();
        assertThat(EmbeddedRedis.processesIn(home.toRealPath())).hasSize(1);
        program.process().destroyForcibly().waitFor();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!EmbeddedRedis.processesIn(home.toRealPath()).isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(EmbeddedRedis.processesIn(home.toRealPath())).isEmpty();
    }

    @Test
    void aServerThatDiesAloneIsStartedAgainOnTheSamePort() throws Exception {
        try (var folder = DataFolder.lock(home);
                var redis = EmbeddedRedis.start(folder)) {
            var before = redis.processId();
            say(redis.endpoint(), "SET", "greeting", "hello");
            ProcessHandle.of(before).orElseThrow().destroy();
            var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (redis.processId() == before && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(say(redis.endpoint(), "GET", "greeting")).isEqualTo("hello");
        }
    }

    @Test
    void secretsAreForTheOwnerAlone() throws IOException {
        try (var folder = DataFolder.lock(home);
                var redis = EmbeddedRedis.start(folder)) {
            assertThat(redis.endpoint().toString())
                    .doesNotContain(redis.endpoint().password());
            for (var name : new String[] {"redis.password", "redis.conf", "redis.port"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void withoutARedisThatRunsTheSentenceNamesWhatIsMissing() throws IOException {
        try (var folder = DataFolder.lock(home)) {
            var program = ServerProgram.find(folder, "").path();
            Files.writeString(program, "#!/bin/sh\necho 'libssl.so.3: cannot open shared object file'\nexit 127\n");
            assertThatThrownBy(() -> ServerProgram.find(folder, ""))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("libssl.so.3")
                    .hasMessageContaining("SPRING_DATA_REDIS_URL");
        }
    }

    @Test
    void aRedisOnThePathServesWhereOursDoesNotRun() throws IOException {
        try (var folder = DataFolder.lock(home)) {
            var ours = ServerProgram.find(folder, "").path();
            var installed = Files.createDirectories(home.resolve("path")).resolve("redis-server");
            Files.copy(ours, installed);
            assertThat(installed.toFile().setExecutable(true)).isTrue();
            Files.writeString(ours, "#!/bin/sh\nexit 127\n");
            assertThat(ServerProgram.find(folder, "/nowhere:" + installed.getParent())
                            .path())
                    .isEqualTo(installed);
        }
    }

    @Test
    void dataOfANewerRedisIsNotReadByAnOlderOne() throws IOException {
        try (var folder = DataFolder.lock(home)) {
            Files.createDirectories(folder.file("appendonlydir"));
            assertThatThrownBy(() -> ServerProgram.find(folder, ""))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Redis 7 or newer");
        }
    }

    @Test
    void windowsIsToldOfWslAndOfARedisOfItsOwn() {
        ServerProgram.refuseWindows("Linux");
        assertThatThrownBy(() -> ServerProgram.refuseWindows("Windows 11"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("WSL")
                .hasMessageContaining("SPRING_DATA_REDIS_URL");
    }

    private record OtherProgram(Process process, String said) {}

    /** Another JVM that starts the server in the same folder, writes a key, tells the server's process id and waits. */
    private OtherProgram otherProgram() throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServesUntilKilled.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new OtherProgram(
                process, process.inputReader(StandardCharsets.UTF_8).readLine());
    }

    /** So that a kill of everything but the server is seen, as of a whole terminal. */
    private static void killShellsOf(Process program) {
        var shells = program.children().toList();
        assertThat(shells).hasSize(1);
        shells.forEach(ProcessHandle::destroyForcibly);
    }

    private static String say(Endpoint endpoint, String... words) throws IOException {
        try (var talk = ServerTalk.open(endpoint.port(), endpoint.password())) {
            return talk.ask(words);
        }
    }
}
