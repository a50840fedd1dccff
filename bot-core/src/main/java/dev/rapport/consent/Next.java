package dev.rapport.consent;

/** What is to be done about a record next, when it is due. */
public enum Next {
    /** Its owner decided something, and may still take that back. */
    HOLD,
    /** What was decided is carried on to the others' records. */
    CARRY,
    /** Its owner is told how things stand. */
    TELL,
    /** Nothing, before somebody answers or it is over. */
    WAIT
}
