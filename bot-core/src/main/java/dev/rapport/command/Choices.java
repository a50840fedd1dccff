package dev.rapport.command;

/** Limits of questions. */
public final class Choices {
    /** The most choices that one question offers. */
    public static final int MOST = 5;

    private Choices() {}
}
