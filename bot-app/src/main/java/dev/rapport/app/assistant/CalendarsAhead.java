package dev.rapport.app.assistant;

import dev.rapport.holiday.Regions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Reads the calendars of holidays when the start is over and nobody waits: else whoever asks first would. */
final class CalendarsAhead implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarsAhead.class);
    private static final int SECONDS_AFTER_THE_START = 10;

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        CompletableFuture.delayedExecutor(SECONDS_AFTER_THE_START, TimeUnit.SECONDS)
                .execute(CalendarsAhead::read);
    }

    private static void read() {
        try {
            Regions.readAhead();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The calendars of holidays are not read: {}",
                    failure.getClass().getName());
        }
    }
}
