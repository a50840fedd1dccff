package dev.rapport.benchmarks.schedulers;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Sends prompts with one of the two. Arguments: {@code quartz} or {@code db-scheduler}, the database's address, Slack's,
 * the file with the prepared body, how many may be sent at once. Then, for every line on standard input that begins with a number: keeps
 * so many prompts and says {@code due <milliseconds>} when all are due in a moment; with the next line, which says that all
 * have arrived, it waits until they are settled as well and says {@code done}.
 */
public final class SchedulersProgram {
    private static final Duration LATER = Duration.ofDays(1);
    private static final Duration MOMENT = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 50;

    private SchedulersProgram() {}

    public static void main(String[] arguments) throws Exception {
        int senders = Integer.parseInt(arguments[4]);
        var slack = new Slack(arguments[2], Files.readString(Path.of(arguments[3])), senders);
        // as many as Quartz' documentation says: two more than threads
        try (var database = new Database(arguments[1], senders + 2);
                var contender = open(arguments[0], database, slack, senders)) {
            serve(contender, database);
        }
    }

    private static Contender open(String name, Database database, Slack slack, int senders) throws Exception {
        return switch (name) {
            case "quartz" -> new QuartzContender(database, slack, senders);
            case "db-scheduler" -> new DbSchedulerContender(database, slack, senders);
            default -> throw new IllegalArgumentException("Neither quartz nor db-scheduler: " + name);
        };
    }

    private static void serve(Contender contender, Database database) throws Exception {
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = commands.readLine(); line != null; line = commands.readLine()) {
            contender.keep(Integer.parseInt(line.split(" ")[0]), Instant.now().plus(LATER));
            var due = Instant.now().plus(MOMENT);
            contender.bringForward(due);
            database.tidy();
            System.out.println("due " + due.toEpochMilli());
            var _ = commands.readLine();
            while (contender.waiting() > 0) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            System.out.println("done");
        }
    }
}
