package dev.rapport.command.argument;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A part of the day as people say it, and the hour that stands for it. */
enum DayPart {
    MORNING(0, 9),
    AFTERNOON(12, 14),
    EVENING(17, 19);

    private final LocalTime begins;
    private final LocalTime hour;

    DayPart(int begins, int hour) {
        this.begins = LocalTime.of(begins, 0);
        this.hour = LocalTime.of(hour, 0);
    }

    /** From when on somebody may speak of it as running. */
    LocalTime begins() {
        return begins;
    }

    LocalTime hour() {
        return hour;
    }

    static @Nullable DayPart of(Tokens t, int i) {
        return switch (t.word(i)) {
            case "morning" -> MORNING;
            case "afternoon" -> AFTERNOON;
            case "evening", "night" -> EVENING;
            default -> null;
        };
    }
}
