package dev.rapport.teams.inbound;

import dev.rapport.identity.ChangeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The ids of events, the same when Teams delivers one again. They are digests: an activity's and a conversation's id
 * together are longer than an id may be.
 */
final class EventIds {
    private EventIds() {}

    /**
     * A message, a press, a removal. Teams repeats a delivery with the activity's id and gives a second press a new one;
     * without an id (some test clients) it is the moment, the sender and what was sent that tell.
     */
    static ChangeId of(Activity activity) {
        if (!activity.id().isEmpty()) {
            return digest(activity.id(), activity.conversationId());
        }
        return digest(
                activity.text("/timestamp"),
                activity.senderId(),
                activity.replyToId(),
                activity.text(),
                activity.value().toString(),
                activity.conversationId());
    }

    /** One id for everything that tells of one install: Teams sends up to two activities for it, and some repeat them. */
    static ChangeId installed(Activity activity) {
        return digest("installed", activity.place(), activity.senderId());
    }

    private static ChangeId digest(String... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return new ChangeId("teams-" + HexFormat.of().formatHex(sha.digest(), 0, 20));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
