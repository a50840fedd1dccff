package dev.rapport.benchmarks.schedulers;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * Quartz with the clustered JDBC store as its documentation recommends it: triggers acquired in batches of as many as there
 * are threads, and one durable job for all of them, so that no trigger's end looks for others of its job.
 */
final class QuartzContender implements Contender {
    private static final String BODY = "body";
    private static final int AT_ONCE = 2_000;
    private static final long HALF_AN_HOUR = 30 * 60_000L;

    private final Database database;
    private final Slack slack;
    private final Scheduler scheduler;
    private final JobDetail job =
            JobBuilder.newJob(Job.class).withIdentity("prompt").storeDurably().build();
    private int kept;

    QuartzContender(Database database, Slack slack, int senders) throws SchedulerException, SQLException, IOException {
        this.database = database;
        this.slack = slack;
        database.run("/org/quartz/impl/jdbcjobstore/tables_postgres.sql");
        DBConnectionManager.getInstance().addConnectionProvider("postgres", new Pooled(database));
        scheduler = new StdSchedulerFactory(settings(senders)).getScheduler();
        scheduler.setJobFactory((bundle, any) -> this::send);
        scheduler.addJob(job, true);
        scheduler.start();
    }

    private static Properties settings(int senders) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "org.quartz.scheduler.instanceName", "contender",
                "org.quartz.scheduler.instanceId", "AUTO",
                "org.quartz.scheduler.idleWaitTime", "1000",
                "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(senders),
                "org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool",
                "org.quartz.threadPool.threadCount", Integer.toString(senders)));
        settings.putAll(Map.of(
                "org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX",
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate",
                "org.quartz.jobStore.dataSource", "postgres",
                "org.quartz.jobStore.isClustered", "true",
                "org.quartz.jobStore.useProperties", "true",
                "org.quartz.jobStore.acquireTriggersWithinLock", "true",
                // what is late is sent all the same, and never sorted out as missed
                "org.quartz.jobStore.misfireThreshold", Long.toString(HALF_AN_HOUR)));
        return settings;
    }

    private void send(JobExecutionContext context) {
        slack.post(context.getMergedJobDataMap().getString(BODY));
    }

    @Override
    public void keep(int prompts, Instant due) throws SchedulerException {
        for (int from = 0; from < prompts; from += AT_ONCE) {
            Set<Trigger> some = new HashSet<>();
            for (int i = from; i < Math.min(prompts, from + AT_ONCE); i++) {
                some.add(TriggerBuilder.newTrigger()
                        .forJob(job)
                        .withIdentity("prompt-" + kept++)
                        .usingJobData(BODY, slack.body(i))
                        .startAt(Date.from(due))
                        .build());
            }
            scheduler.scheduleJobs(Map.of(job, some), true);
        }
    }

    @Override
    public void bringForward(Instant due) throws SQLException {
        database.execute(
                "UPDATE qrtz_triggers SET next_fire_time = %1$d, start_time = %1$d".formatted(due.toEpochMilli()));
    }

    @Override
    public long waiting() throws SQLException {
        return database.count("qrtz_triggers") + database.count("qrtz_fired_triggers");
    }

    @Override
    public void close() throws SchedulerException {
        scheduler.shutdown(true);
    }

    /** The same pool as the other contender's. */
    private record Pooled(Database database) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return database.source().getConnection();
        }

        @Override
        public void shutdown() {
            // closed by whoever opened it
        }

        @Override
        public void initialize() {
            // open already
        }
    }
}
