package dev.rapport.reply;

/** Who may see a reply. */
public enum Visibility {
    /** The person who asked, and nobody else. */
    PRIVATE,
    /** Everybody in the conversation. */
    SHARED
}
