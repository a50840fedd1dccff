package dev.rapport.command.argument;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A moment as a person says it, in that person's zone. */
public sealed interface When {

    /** The hour of a day for which no time was said, when a moment is needed. */
    LocalTime MORNING = LocalTime.of(9, 0);

    /** The calendar day it is on. */
    LocalDate date();

    /** As a moment in a zone, a whole day at {@link #MORNING}; a time that a change of clocks skips is the one after it. */
    ZonedDateTime in(ZoneId zone);

    /**
     * A date and time of day.
     *
     * @param local what the clock on the wall shows
     * @param later of an hour that clocks repeat, its second pass; without meaning at any other hour
     */
    record At(LocalDateTime local, boolean later) implements When {

        /** In an hour that clocks repeat, the first pass. */
        public At(LocalDateTime local) {
            this(local, false);
        }

        /** The same moment, without its zone. */
        public static At of(ZonedDateTime moment) {
            return new At(
                    moment.toLocalDateTime(),
                    !moment.withEarlierOffsetAtOverlap().getOffset().equals(moment.getOffset()));
        }

        @Override
        public LocalDate date() {
            return local.toLocalDate();
        }

        @Override
        public ZonedDateTime in(ZoneId zone) {
            ZonedDateTime first = local.atZone(zone);
            return later ? first.withLaterOffsetAtOverlap() : first.withEarlierOffsetAtOverlap();
        }
    }

    /** A whole day. */
    record Day(LocalDate date) implements When {

        @Override
        public ZonedDateTime in(ZoneId zone) {
            return date.atTime(MORNING).atZone(zone);
        }
    }
}
