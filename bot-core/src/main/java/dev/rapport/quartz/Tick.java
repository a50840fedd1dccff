package dev.rapport.quartz;

import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** One beat. */
@DisallowConcurrentExecution
final class Tick implements Job {
    private final Runnable beat;

    Tick(@Nullable Runnable beat) {
        if (beat == null) {
            throw new IllegalArgumentException("A tick needs something to call");
        }
        this.beat = beat;
    }

    @Override
    public void execute(JobExecutionContext context) {
        beat.run();
    }
}
