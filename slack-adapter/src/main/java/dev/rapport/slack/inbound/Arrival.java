package dev.rapport.slack.inbound;

import dev.rapport.conversation.ChatEvent;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** What one request from Slack turned out to be. */
public sealed interface Arrival {
    /**
     * Something for Rapport.
     *
     * @param id the same when Slack delivers it again
     * @param trigger opens a form within three seconds; null where Slack gives none
     * @param view the form that was submitted; null for all else
     */
    record Heard(
            String id,
            ChatEvent event,
            ReturnPath back,
            @Nullable String trigger,
            @Nullable String view) implements Arrival {
        /** Anything but a submitted form. */
        public Heard(String id, ChatEvent event, ReturnPath back, @Nullable String trigger) {
            this(id, event, back, trigger, null);
        }
    }

    /** Somebody's name, zone or standing changed. */
    record ProfileChanged(MemberId member) implements Arrival {}

    /** The app was removed from this workspace, or its token revoked. */
    record WorkspaceLeft(WorkspaceId workspace) implements Arrival {}

    /** Nothing for Rapport; {@code reason} is one word for the metric. */
    record Skipped(String reason) implements Arrival {}
}
