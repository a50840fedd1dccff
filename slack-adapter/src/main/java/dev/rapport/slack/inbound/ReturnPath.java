package dev.rapport.slack.inbound;

import dev.rapport.identity.Address;
import org.jspecify.annotations.Nullable;

/**
 * How an answer finds its way back to where something was typed or pressed.
 *
 * @param responseUrl good for five answers in thirty minutes, also where the app is no member; a secret, never logged.
 *     Null for messages and mentions
 * @param message the timestamp of the message whose button was pressed, else null
 * @param thread the thread it was said in, else null
 * @param lasting whether an answer stays in the conversation (a direct message), or is shown to the person alone for a
 *     while (everywhere else)
 */
public record ReturnPath(
        Address where,
        String user,
        @Nullable String responseUrl,
        @Nullable String message,
        @Nullable String thread,
        boolean lasting) {
    /** Without the address that is a secret. */
    @Override
    public String toString() {
        return "ReturnPath[" + where.scope() + (responseUrl == null ? "" : ", by response_url") + "]";
    }
}
