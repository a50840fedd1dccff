package dev.rapport.benchmarks.schedulers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * db-scheduler as its documentation recommends it for PostgreSQL and many executions a second: locking and fetching in one
 * statement, with the limits given there for threads that are to be kept busy; the threads are virtual.
 */
final class DbSchedulerContender implements Contender {
    private static final double LOWER = 1.0;
    private static final double UPPER = 4.0;
    private static final Duration POLLING = Duration.ofMillis(100);

    private final Database database;
    private final Slack slack;
    private final OneTimeTask<String> prompt;
    private final ExecutorService threads;
    private final Scheduler scheduler;

    DbSchedulerContender(Database database, Slack slack, int senders) throws SQLException, IOException {
        this.database = database;
        this.slack = slack;
        database.run("/db-scheduler.sql");
        prompt = Tasks.oneTime("prompt", String.class).execute((instance, context) -> slack.post(instance.getData()));
        threads = Executors.newFixedThreadPool(
                senders, Thread.ofVirtual().name("send").factory());
        scheduler = Scheduler.create(database.source(), prompt)
                .threads(senders)
                .executorService(threads)
                .pollUsingLockAndFetch(LOWER, UPPER)
                .pollingInterval(POLLING)
                .serializer(new Utf8())
                .alwaysPersistTimestampInUTC()
                .build();
        scheduler.start();
    }

    @Override
    public void keep(int prompts, Instant due) {
        Stream<TaskInstance<?>> all =
                IntStream.range(0, prompts).mapToObj(i -> prompt.instance(Integer.toString(i), slack.body(i)));
        scheduler.scheduleBatch(all, due);
    }

    @Override
    public void bringForward(Instant due) throws SQLException {
        database.execute("UPDATE scheduled_tasks SET execution_time = '%s'".formatted(due));
    }

    @Override
    public long waiting() throws SQLException {
        return database.count("scheduled_tasks");
    }

    @Override
    public void close() {
        scheduler.stop();
        threads.close();
    }

    /** The cheapest there is: the bytes of the text. */
    private static final class Utf8 implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return data.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return type.cast(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
