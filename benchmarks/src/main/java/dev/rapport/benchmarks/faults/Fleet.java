package dev.rapport.benchmarks.faults;

import dev.rapport.testkit.program.RunningProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Nodes: the packaged program, several times on one Redis. As many as there were are there again after every mishap. */
final class Fleet implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int READY = 200;

    private final List<String> program;
    private final Map<String, String> settings;
    private final Random random;
    private final List<RunningProgram> nodes = new ArrayList<>();

    Fleet(Path jar, Map<String, String> settings, long seed, int size) throws IOException {
        this.program = List.of("-Xmx256m", "-XX:+UseSerialGC", "-jar", jar.toString());
        this.settings = settings;
        this.random = new Random(seed);
        for (int i = 0; i < size; i++) {
            nodes.add(start());
        }
    }

    private RunningProgram start() throws IOException {
        return RunningProgram.launch(program, settings);
    }

    void awaitAllReady() throws InterruptedException {
        for (var node : nodes) {
            awaitReady(node);
        }
    }

    private static void awaitReady(RunningProgram node) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(node)) {
            if (!node.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("a node is not ready:\n" + node.output());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean isReady(RunningProgram node) {
        try {
            return node.actuator("health/readiness") == READY;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** SIGKILL to one that is at work; another one starts in its place. */
    void kill() throws IOException, InterruptedException {
        var victim = atWork();
        nodes.get(victim).kill();
        nodes.set(victim, start());
    }

    /** As in a rolling update: a new one starts, and once it is ready an old one is asked to stop. */
    void replace() throws IOException, InterruptedException {
        var fresh = start();
        awaitReady(fresh);
        var leaving = atWork();
        var old = nodes.set(leaving, fresh);
        old.terminate();
        old.awaitEnd();
    }

    /** SIGSTOP to so many for so long; returns afterwards. */
    void freeze(int many, Duration time) throws IOException, InterruptedException {
        for (var node : nodes.subList(0, many)) {
            node.freeze(true);
        }
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        for (var node : nodes.subList(0, many)) {
            node.freeze(false);
        }
    }

    /** What the metrics of those that live say, each node's on its own. */
    List<String> metrics() {
        return nodes.stream()
                .filter(RunningProgram::isAlive)
                .map(node -> node.actuatorText("prometheus"))
                .toList();
    }

    private int atWork() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            int any = random.nextInt(nodes.size());
            if (isReady(nodes.get(any))) {
                return any;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "no node is at work:\n" + nodes.get(any).output());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Override
    public void close() {
        nodes.forEach(RunningProgram::close);
    }
}
