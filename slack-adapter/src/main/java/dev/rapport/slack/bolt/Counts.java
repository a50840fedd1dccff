package dev.rapport.slack.bolt;

import dev.rapport.identity.Platform;
import io.micrometer.core.instrument.MeterRegistry;

/** What was not answered, and why: reasons are single words of ours, never anything a person typed. */
final class Counts {
    private final MeterRegistry meters;

    Counts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Verified, and nothing for Rapport. */
    void ignored(String reason) {
        meters.counter("rapport.inbound.ignored", "platform", Platform.SLACK.name(), "reason", reason)
                .increment();
    }

    /** Turned away: not from Slack, or too much at once. */
    void refused(String reason) {
        meters.counter("rapport.inbound.refused", "platform", Platform.SLACK.name(), "reason", reason)
                .increment();
    }
}
