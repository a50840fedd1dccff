package dev.rapport.interaction;

/**
 * What was noted about an interaction, as typed; each part empty if there is none.
 *
 * @param text the note
 * @param gave what the owner gave
 * @param got what the owner got
 */
public record Story(String text, String gave, String got) {
    public static final Story NONE = new Story("", "", "");
}
