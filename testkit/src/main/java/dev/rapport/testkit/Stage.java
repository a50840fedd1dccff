package dev.rapport.testkit;

import dev.rapport.conversation.Conversation;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.platform.Directory;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A platform set up for one dialogue: what it knows of its people, how it is sent to, and one person on it. */
public interface Stage extends AutoCloseable {
    /** Who is who there; empty where the platform tells nothing beside what comes with an event. */
    List<Directory> directories();

    /** Through which prompts arrive. Whoever is on the stage hears them. */
    MessageGateway gateway();

    /** The person, talking with this conversation. */
    Doorway doorway(Conversation conversation);

    @Override
    void close();

    /** Makes a stage for each dialogue. */
    interface Maker {
        /**
         * A new stage.
         *
         * @param zone that of the person as the platform knows it; null where it does not
         */
        Stage at(HandClock clock, @Nullable ZoneId zone);
    }
}
