package dev.rapport.benchmarks;

import dev.rapport.benchmarks.faults.FaultRun;
import dev.rapport.benchmarks.faults.TeamsWindow;
import dev.rapport.benchmarks.introductions.Introductions;
import dev.rapport.benchmarks.program.Workshop;
import java.nio.file.Path;

/**
 * Runs one benchmark and prints its table. Arguments: {@code throughput}, {@code growth}, {@code footprint}, {@code
 * start}, {@code kill}, {@code schedulers}, {@code queue}, {@code year}, {@code faults}, {@code window} or {@code introductions}; the root of
 * the repository; the folder that each module builds in, relative to the module.
 */
public final class RunBenchmark {
    private RunBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var root = Path.of(arguments[1]).toRealPath();
        try (var shop = new Workshop(root, Path.of(arguments[2]))) {
            switch (arguments[0]) {
                case "throughput" -> {
                    try (var stage = new Stage(shop)) {
                        Throughput.run(stage, System.out);
                    }
                }
                case "growth" -> Growth.run(System.out);
                case "footprint" -> Footprint.run(System.out);
                case "start" -> {
                    try (var stage = new Stage(shop)) {
                        Starts.run(stage, System.out);
                    }
                }
                case "kill" ->
                    KillProgram.main(new String[] {shop.jar("bot-app").toString()});
                case "queue" -> Queue.run(shop, System.out);
                case "schedulers" -> Schedulers.run(shop, System.out);
                case "year" -> Year.run(System.out);
                case "faults" -> FaultRun.run(shop.jar("bot-app"), System.out);
                case "window" -> TeamsWindow.run(shop.jar("bot-app"), System.out);
                case "introductions" -> Introductions.run(System.out);
                default -> throw new IllegalArgumentException("There is no benchmark called " + arguments[0]);
            }
        }
    }
}
