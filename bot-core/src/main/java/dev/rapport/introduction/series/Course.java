package dev.rapport.introduction.series;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How far a series has come. */
public sealed interface Course {
    /** Nobody has started one here yet. */
    record NotStarted() implements Course {}

    record Running(Setup setup) implements Course {}

    /** No round before a day, in the setup's zone. */
    record Paused(Setup setup, LocalDate until) implements Course {}

    /** Ended; who takes part and what was are kept for when it starts again. */
    record Stopped(Setup setup) implements Course {}

    /** How it runs, or ran. */
    default Optional<Setup> latestSetup() {
        return switch (this) {
            case NotStarted() -> Optional.empty();
            case Running(var setup) -> Optional.of(setup);
            case Paused(var setup, var _) -> Optional.of(setup);
            case Stopped(var setup) -> Optional.of(setup);
        };
    }

    /** Whether rounds come of it, now or after a pause. */
    default boolean goesOn() {
        return this instanceof Running || this instanceof Paused;
    }

    /** When the next round is made; empty if none comes. */
    default Optional<ZonedDateTime> nextRound() {
        return switch (this) {
            case Running(var setup) -> Optional.of(setup.next());
            case Paused(var setup, var until) -> Optional.of(setup.nextFrom(until));
            case NotStarted() -> Optional.empty();
            case Stopped _ -> Optional.empty();
        };
    }

    /** The same with another setup; one that is not started yet stays so. */
    default Course with(Setup changed) {
        return switch (this) {
            case NotStarted() -> this;
            case Running _ -> new Running(changed);
            case Paused(var _, var until) -> new Paused(changed, until);
            case Stopped _ -> new Stopped(changed);
        };
    }
}
