package dev.rapport.command.argument;

/** What the place where a phrase stands promises about it. */
public enum Expect {
    /** Anything may stand here: a bare number is never a time, and words such as "may" or "sat" need a context. */
    FREE_TEXT,
    /** A time stands here ({@code snooze Ada until 9}): a bare number is an hour. */
    TIME,
    /** As free text, but a day by which: a month is its last day, a week its Friday ({@code goal … by June}). */
    DEADLINE
}
