package dev.rapport.testkit.program;

import dev.rapport.redis.embedded.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Kills the program with -9 while three people type, starts it again on the same data folder and compares what is there
 * with what was answered; again and again. Throws where something is missing, half-done or left running.
 */
public final class KillTrial {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FEWEST = 6;
    private static final int SPREAD = 12;

    private final List<String> program;
    private final Path folder;
    private final Random random;
    private final List<Diary> diaries = List.of(new Diary("maya"), new Diary("tomas"), new Diary("ingrid"));

    /**
     * @param program as {@link RunningProgram#launch} takes it
     * @param folder empty
     * @param seed of how many answers come before each kill
     */
    public KillTrial(List<String> program, Path folder, long seed) {
        this.program = List.copyOf(program);
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** @return the program, alive, after the last kill and its checks; the caller closes it */
    public RunningProgram run(int kills) throws Exception {
        var running = start();
        for (int kill = 0; kill < kills; kill++) {
            killWhileTheyType(running);
            awaitNoServer();
            running = start();
            try {
                check(running);
            } catch (Exception | Error failure) {
                running.close();
                throw failure;
            }
        }
        return running;
    }

    private RunningProgram start() throws IOException, InterruptedException {
        return RunningProgram.launch(program, Map.of("RAPPORT_DATA_DIR", folder.toString()))
                .awaitReady();
    }

    private void killWhileTheyType(RunningProgram running) throws Exception {
        var answers = new CountDownLatch(FEWEST + random.nextInt(SPREAD));
        try (running;
                var typing = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = diaries.stream()
                    .map(diary -> typing.submit(() -> type(diary, running, answers)))
                    .toList();
            var enough = answers.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            running.kill();
            for (Future<?> one : all) {
                finish(one);
            }
            if (!enough) {
                throw new IllegalStateException("too few answers before the kill:\n" + running.output());
            }
        }
    }

    private static void finish(Future<?> typing) throws InterruptedException {
        try {
            typing.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private static Void type(Diary diary, RunningProgram running, CountDownLatch answers) throws InterruptedException {
        try (var chat = new Chat(running.page(), diary.person())) {
            while (diary.askNext(chat)) {
                answers.countDown();
            }
        }
        return null;
    }

    private void check(RunningProgram running) throws InterruptedException {
        for (var diary : diaries) {
            try (var chat = new Chat(running.page(), diary.person())) {
                diary.check(chat);
                diary.undo(chat);
            }
        }
    }

    /** The server of this folder ends soon after the program it belonged to. */
    public void awaitNoServer() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!EmbeddedRedis.processesIn(folder).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("a Redis server of the killed program is still running");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
