package dev.rapport.testkit.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When one person's check-ins are to come, counted on turns that are over, and on those that nobody answered. */
final class CheckInReckoning {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final boolean answers;
    private @Nullable Turns turns;
    private LocalDateTime over = LocalDateTime.MIN;
    private Instant target = Instant.MAX;
    private @Nullable LocalDate silentSince;
    private int unanswered;
    private int every = 1;
    private int passedOver;

    CheckInReckoning(boolean answers) {
        this.answers = answers;
    }

    void set(Act.CheckIns checkIns, LocalDateTime now) {
        turns = new Turns(checkIns.days(), checkIns.at());
        over = now;
    }

    void pause(LocalDate until) {
        var eve = until.atStartOfDay().minusNanos(1);
        over = over.isBefore(eve) ? eve : over;
    }

    /** After anything that may move the next one. */
    void aim(QuietMinutes quiet) {
        if (turns != null) {
            target = allowed(turns, turns.after(over), quiet);
        }
    }

    /** What this minute brings; empty if it is not time, or a turn is passed over. */
    Optional<Expected.Kind> at(Instant minute, QuietMinutes quiet) {
        if (turns == null || minute.isBefore(target)) {
            return Optional.empty();
        }
        if (!quiet.allowed(minute)) {
            target = quiet.firstAllowed(minute, turns.at());
            return Optional.empty();
        }
        var held = quiet.firstAllowed(minute.minus(A_DAY), turns.at());
        if (held.isAfter(minute)) {
            target = held;
            return Optional.empty();
        }
        var today = quiet.local(minute).toLocalDate();
        do {
            over = turns.after(over);
        } while (!quiet.local(allowed(turns, turns.after(over), quiet))
                .toLocalDate()
                .isAfter(today));
        aim(quiet);
        return answers ? Optional.of(Expected.Kind.CHECK_IN) : unanswered(today);
    }

    /** The first minute in which it can be time. */
    Instant target() {
        return target;
    }

    /** The third of those that nobody answered and later ones, when two weeks are over, halve what comes; see ADR 84. */
    private Optional<Expected.Kind> unanswered(LocalDate today) {
        if (every - 1 > passedOver) {
            passedOver++;
            return Optional.empty();
        }
        passedOver = 0;
        int before = every;
        if (silentSince == null) {
            silentSince = today;
        } else {
            long steps = Math.min(unanswered, ChronoUnit.WEEKS.between(silentSince, today));
            every = steps < 2 ? 1 : steps < 4 ? 2 : 4;
        }
        unanswered++;
        return Optional.of(before == 1 && every > 1 ? Expected.Kind.LAST_FOR_A_WHILE : Expected.Kind.CHECK_IN);
    }

    private static Instant allowed(Turns turns, LocalDateTime turn, QuietMinutes quiet) {
        return quiet.firstAllowed(turn.atZone(quiet.zone()).toInstant(), turns.at());
    }
}
