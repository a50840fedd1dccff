package dev.rapport.reply;

/**
 * A command at a tap. It carries the command with the ids of what it acts on, never a name or a note, and runs as if the
 * person who presses it had typed it.
 *
 * @param label up to 30 characters are sure to be seen, 75 at most
 * @param command at most 1,000 characters
 */
public record Button(String label, String command, Look look) {
    public Button {
        if (label.isBlank() || label.length() > 75) {
            throw new IllegalArgumentException("A button's label must have 1 to 75 characters");
        }
        if (command.isBlank() || command.length() > 1_000) {
            throw new IllegalArgumentException("A button's command must have 1 to 1,000 characters");
        }
    }

    /** An ordinary button. */
    public static Button of(String label, String command) {
        return new Button(label, command, Look.ORDINARY);
    }

    /** How much a button stands out. */
    public enum Look {
        ORDINARY,
        /** The one step that most will want; at most one in a message. */
        PRIMARY,
        /** What cannot be undone. */
        DANGER
    }
}
