package dev.rapport.quartz;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** Beats until it is closed. Knows no time but its own pulse: what is due is decided elsewhere. */
public final class Metronome implements AutoCloseable {
    /** Quartz knows schedulers by name, one of each in a JVM. */
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Scheduler scheduler;

    /**
     * Starts to beat.
     *
     * @param beats what to call at every tick, by name; a slow one is not called again before it has returned
     */
    public Metronome(Duration every, Map<String, Runnable> beats) {
        try {
            scheduler = new StdSchedulerFactory(settings(beats.size())).getScheduler();
            scheduler.setJobFactory((bundle, any) ->
                    new Tick(beats.get(bundle.getJobDetail().getKey().getName())));
            for (var name : beats.keySet()) {
                scheduler.scheduleJob(
                        JobBuilder.newJob(Tick.class).withIdentity(name).build(),
                        TriggerBuilder.newTrigger()
                                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                                        .withIntervalInMilliseconds(every.toMillis())
                                        .repeatForever()
                                        .withMisfireHandlingInstructionNextWithRemainingCount())
                                .build());
            }
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("The metronome does not start", e);
        }
    }

    /** Stops after the ticks that are running; new ones end first, so that Quartz has none in hand when it is told to stop. */
    @Override
    public void close() {
        try {
            scheduler.standby();
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("The metronome does not stop", e);
        }
    }

    private static Properties settings(int beats) {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "metronome-" + COUNT.incrementAndGet());
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        // with a thread to spare no tick ever waits for one: a shutdown that interrupts such a wait would never return
        settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(2 * beats + 1));
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        return settings;
    }
}
