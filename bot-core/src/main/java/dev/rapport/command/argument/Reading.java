package dev.rapport.command.argument;

/** Which way a time without a full date is read. */
public enum Reading {
    /** The last such moment: for what has happened ({@code log} and its kin). */
    BACKWARDS,
    /** The next such moment: for everything else, a promise's {@code by} included. */
    FORWARDS
}
