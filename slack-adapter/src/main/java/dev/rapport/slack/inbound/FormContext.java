package dev.rapport.slack.inbound;

import dev.rapport.identity.Address;
import dev.rapport.identity.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * What a form must remember from the moment it was opened to the moment it is submitted: its command and the way back.
 * It travels with the form itself, in {@code private_metadata}, which Slack keeps and gives to nobody but us: nothing to
 * store, nothing to expire, and any node can take the submission.
 */
public record FormContext(String command, ReturnPath back) {
    private static final int PARTS = 7;

    /** One part a line, the command last, for it alone may be of any shape. */
    public String encode() {
        return String.join(
                "\n",
                back.where().conversation(),
                back.where().scope().name(),
                orEmpty(back.responseUrl()),
                orEmpty(back.message()),
                orEmpty(back.thread()),
                Boolean.toString(back.lasting()),
                command);
    }

    /** Reads what {@link #encode} wrote, for the person who submits. */
    static FormContext decode(String metadata, WorkspaceId workspace, String user) {
        var parts = metadata.split("\n", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("Not the metadata of a form of ours");
        }
        var where = new Address(workspace, parts[0], Address.Scope.valueOf(parts[1]), "");
        return new FormContext(
                parts[6],
                new ReturnPath(
                        where,
                        user,
                        orNull(parts[2]),
                        orNull(parts[3]),
                        orNull(parts[4]),
                        Boolean.parseBoolean(parts[5])));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
