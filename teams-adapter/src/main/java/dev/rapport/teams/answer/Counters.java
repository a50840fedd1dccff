package dev.rapport.teams.answer;

import dev.rapport.identity.Platform;
import io.micrometer.core.instrument.MeterRegistry;

/** What did not become an answer, counted by a word. */
public final class Counters {
    private final MeterRegistry meters;

    public Counters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A request that was refused before it was read as an event. */
    public void rejected(String reason) {
        meters.counter("rapport.inbound.refused", "platform", Platform.TEAMS.name(), "reason", reason)
                .increment();
    }

    /** An event that is not for Rapport, or came again. */
    public void ignored(String reason) {
        meters.counter("rapport.inbound.ignored", "platform", Platform.TEAMS.name(), "reason", reason)
                .increment();
    }

    /** An event that found everybody busy. */
    public void busy() {
        meters.counter("rapport.inbound.refused", "platform", Platform.TEAMS.name(), "reason", "busy")
                .increment();
    }
}
