package dev.rapport.testkit.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When one reminder, promise or meeting is to be brought up. */
final class ItemReckoning {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final Duration BRIEF = Duration.ofMinutes(30);
    private static final Duration DEBRIEF = Duration.ofHours(1);

    private final Act act;
    private final ZoneId saidIn;
    private @Nullable LocalDateTime next;
    private boolean briefed;
    private Instant target = Instant.MAX;
    private Instant done = Instant.MAX;

    ItemReckoning(Act act, ZoneId saidIn, LocalDateTime now) {
        this.act = act;
        this.saidIn = saidIn;
        this.next = switch (act) {
            case Act.Remind remind -> remind.at();
            case Act.Repeat repeat -> new Turns(repeat.days(), repeat.at()).after(now);
            case Act.Promises promise -> promise.due().atTime(NINE);
            case Act.Meets meeting -> meeting.at();
            case Act.Budget _, Act.CheckIns _, Act.Pause _, Act.Moves _, Act.Quiet _ ->
                throw new IllegalArgumentException("Nothing to bring up");
        };
    }

    /** After anything that may move it. */
    void aim(QuietMinutes quiet) {
        if (next == null) {
            target = Instant.MAX;
            return;
        }
        target = switch (act) {
            case Act.Repeat _ -> next.atZone(quiet.zone()).toInstant();
            case Act.Promises _ -> quiet.firstAllowed(next.atZone(quiet.zone()).toInstant(), NINE);
            case Act.Meets _ ->
                briefed
                        ? next.atZone(saidIn).toInstant().plus(DEBRIEF)
                        : next.atZone(saidIn).toInstant().minus(BRIEF);
            case Act.Remind _, Act.Budget _, Act.CheckIns _, Act.Pause _, Act.Moves _, Act.Quiet _ ->
                next.atZone(saidIn).toInstant();
        };
    }

    /** The first minute in which it can be time. */
    Instant target() {
        return target;
    }

    /** Nothing of it is to come, nor to be named by a check-in. */
    boolean over(Instant minute) {
        return next == null && !owed(minute);
    }

    /** When whoever got its prompt says that it is done. */
    void doneAt(Instant moment) {
        done = moment;
    }

    /** Whether it is a promise that is not done yet. */
    boolean owed(Instant minute) {
        return act instanceof Act.Promises && minute.isBefore(done);
    }

    /** The day on which a promise falls due; the end of time for anything else. */
    LocalDate day() {
        return act instanceof Act.Promises(var _, var due) ? due : LocalDate.MAX;
    }

    /** What this minute brings, if anything. */
    Optional<Expected> at(Instant minute, QuietMinutes quiet) {
        if (minute.isBefore(target) || waits(minute, quiet)) {
            return Optional.empty();
        }
        var slack = Duration.ofMinutes(target.isBefore(minute) ? 3 : 1);
        var expected = switch (act) {
            case Act.Remind(var token, var _) -> item(minute, slack, token);
            case Act.Promises(var token, var _) -> item(minute, slack, token);
            case Act.Repeat(var token, var _, var _) -> item(minute, slack, token);
            case Act.Meets(var token, var at) ->
                meeting(minute, slack, token, at.atZone(saidIn).toInstant());
            case Act.Budget _, Act.CheckIns _, Act.Pause _, Act.Moves _, Act.Quiet _ -> Optional.<Expected>empty();
        };
        goOn(minute, quiet);
        aim(quiet);
        return expected;
    }

    /** What a check-in of this minute tells in passing: a promise whose time has come, though quiet times hold its prompt. */
    Optional<Expected> told(Instant minute, Duration slack, QuietMinutes quiet) {
        if (!(act instanceof Act.Promises(var token, var _)) || next == null || next.isAfter(quiet.local(minute))) {
            return Optional.empty();
        }
        next = null;
        aim(quiet);
        return item(minute, slack, token);
    }

    /** A promise in all quiet times; what is late until the quiet hours end, but for the brief of a meeting. */
    private boolean waits(Instant minute, QuietMinutes quiet) {
        return switch (act) {
            case Act.Promises _ -> {
                if (!quiet.allowed(minute)) {
                    target = quiet.firstAllowed(minute, NINE);
                }
                yield minute.isBefore(target);
            }
            case Act.Meets(var _, var at) ->
                !minute.isBefore(at.atZone(saidIn).toInstant().plus(DEBRIEF)) && late(minute) && quiet.hour(minute);
            case Act.Remind _, Act.Repeat _, Act.Budget _, Act.CheckIns _, Act.Pause _, Act.Moves _, Act.Quiet _ ->
                late(minute) && quiet.hour(minute);
        };
    }

    private boolean late(Instant minute) {
        return target.plus(LATE).isBefore(minute);
    }

    private static Optional<Expected> item(Instant minute, Duration slack, String token) {
        return Optional.of(new Expected(minute, slack, Expected.Kind.ITEM, token));
    }

    private Optional<Expected> meeting(Instant minute, Duration slack, String token, Instant begins) {
        if (!minute.isBefore(begins.plus(DEBRIEF))) {
            return Optional.of(new Expected(minute, slack, Expected.Kind.DEBRIEF, "How did it go"));
        }
        return minute.isAfter(begins.plus(LATE)) ? Optional.empty() : item(minute, slack, token);
    }

    private void goOn(Instant minute, QuietMinutes quiet) {
        var turn = next;
        next = switch (act) {
            case Act.Repeat(var _, var days, var at) -> {
                var turns = new Turns(days, at);
                var following = turns.after(turn == null ? quiet.local(minute) : turn);
                while (!following.atZone(quiet.zone()).toInstant().isAfter(minute)) {
                    following = turns.after(following);
                }
                yield following;
            }
            case Act.Meets(var _, var at) ->
                minute.isBefore(at.atZone(saidIn).toInstant().plus(DEBRIEF)) ? turn : null;
            case Act.Remind _, Act.Promises _, Act.Budget _, Act.CheckIns _, Act.Pause _, Act.Moves _, Act.Quiet _ ->
                null;
        };
        briefed = true;
    }
}
