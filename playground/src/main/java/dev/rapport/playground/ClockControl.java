package dev.rapport.playground;

import dev.rapport.platform.MovableClock;
import dev.rapport.platform.TimeMachine;
import dev.rapport.playground.directory.Teammate;
import dev.rapport.playground.inbound.ClockRequest;
import dev.rapport.playground.outbound.Transcripts;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The clock control of the page. One move at a time; what falls due on the way has happened when it answers. */
public final class ClockControl {
    /** How far ahead a prompt is looked for. */
    private static final Duration HORIZON = Duration.ofDays(100);

    private final MovableClock clock;
    private final TimeMachine time;
    private final Transcripts transcripts;
    private final ReentrantLock moving = new ReentrantLock();

    public ClockControl(MovableClock clock, TimeMachine time, Transcripts transcripts) {
        this.clock = clock;
        this.time = time;
        this.transcripts = transcripts;
    }

    /** Moves the clock as the page asks: {@code {as, zone, step: hour|morning|day|week|prompt}}. */
    public PageAnswer move(String body) {
        return ClockRequest.read(body)
                .map(request -> alone(() -> move(request)))
                .orElseGet(() -> new PageAnswer(false, "{\"outcome\":\"unreadable\"}"));
    }

    private PageAnswer move(ClockRequest request) {
        return switch (request.step()) {
            case HOUR -> moveTo(clock.now().plus(Duration.ofHours(1)));
            case MORNING -> moveTo(LocalSteps.nextMorning(clock.now(), request.zone()));
            case DAY -> moveTo(LocalSteps.daysLater(clock.now(), request.zone(), 1));
            case WEEK -> moveTo(LocalSteps.daysLater(clock.now(), request.zone(), 7));
            case PROMPT -> moveToNextPrompt(request.person());
        };
    }

    private PageAnswer moveTo(Instant then) {
        time.moveTo(then);
        return new PageAnswer(true, "{\"outcome\":\"moved\"}");
    }

    /** Moves on until Rapport has said something to this person. */
    private PageAnswer moveToNextPrompt(Teammate person) {
        long before = transcripts.said(person);
        var end = clock.now().plus(HORIZON);
        var next = time.nextDue();
        while (next.isPresent() && next.get().isBefore(end) && transcripts.said(person) == before) {
            var now = clock.now();
            time.moveTo(next.get().isAfter(now) ? next.get() : now.plusSeconds(1));
            next = time.nextDue();
        }
        String outcome = transcripts.said(person) > before ? "moved" : "nothing-planned";
        return new PageAnswer(true, "{\"outcome\":\"" + outcome + "\"}");
    }

    private PageAnswer alone(Supplier<PageAnswer> move) {
        moving.lock();
        try {
            return move.get();
        } finally {
            moving.unlock();
            transcripts.clockMoved();
        }
    }
}
