package dev.rapport.introduction.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether people are asked before a round if they are in this time. */
public sealed interface Asking {
    /** Asking begins no earlier before a round: whoever works one day a week is asked on that day. */
    Duration EARLIEST = Duration.ofDays(7);

    /** Whoever joined is in, until they say otherwise. */
    record Never() implements Asking {}

    /** Only those are in who say so for this very round. */
    record EachRound(@Nullable Question latest) implements Asking {}

    /**
     * How far the asking about one round has come.
     *
     * @param turn when that round is, local to the series
     * @param next when somebody is to be asked next; null if nobody is any more
     */
    record Question(LocalDateTime turn, @Nullable Instant next) {}

    /** Whether people are being asked, or have been, about a turn. */
    default boolean isAbout(ZonedDateTime turn) {
        return this instanceof EachRound(var latest)
                && latest != null
                && latest.turn().equals(turn.toLocalDateTime());
    }

    /** When somebody is to be asked next about the coming turn; empty if nobody is. */
    default Optional<Instant> next(ZonedDateTime turn) {
        return switch (this) {
            case Never() -> Optional.empty();
            case EachRound(var latest) ->
                latest != null && isAbout(turn)
                        ? Optional.ofNullable(latest.next())
                        : Optional.of(turn.toInstant().minus(EARLIEST));
        };
    }
}
