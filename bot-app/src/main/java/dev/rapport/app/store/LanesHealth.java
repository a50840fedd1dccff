package dev.rapport.app.store;

import dev.rapport.platform.StoreUnavailable;
import dev.rapport.work.Backlog;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether what is due is done in time. Late is not down: work is there, and nobody does it fast enough. */
final class LanesHealth implements HealthIndicator {
    private static final Status LATE = new Status("LATE");
    private static final Duration TOLERATED = Duration.ofMinutes(1);

    private final Backlog backlog;

    LanesHealth(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public Health health() {
        try {
            var work = backlog.work();
            var messages = backlog.messages();
            var late = work.late().compareTo(messages.late()) > 0 ? work.late() : messages.late();
            return Health.status(late.compareTo(TOLERATED) > 0 ? LATE : Status.UP)
                    .withDetail("due", work.due() + messages.due())
                    .withDetail("lateSeconds", late.toSeconds())
                    .withDetail("parked", work.parked() + messages.parked())
                    .build();
        } catch (StoreUnavailable unavailable) {
            return Health.down().build();
        }
    }
}
