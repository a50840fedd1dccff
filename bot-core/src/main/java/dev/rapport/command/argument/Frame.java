package dev.rapport.command.argument;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/** What a phrase is read against. */
record Frame(ZonedDateTime now, Reading reading, Expect expect) {

    LocalDate today() {
        return now.toLocalDate();
    }

    boolean backwards() {
        return reading == Reading.BACKWARDS;
    }

    boolean timeExpected() {
        return expect == Expect.TIME;
    }

    boolean deadline() {
        return expect == Expect.DEADLINE;
    }
}
