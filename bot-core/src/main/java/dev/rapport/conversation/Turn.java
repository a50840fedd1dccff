package dev.rapport.conversation;

import dev.rapport.change.Member;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.PlaceId;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reply.Button;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a command is handled with: whose it is, their network, and the present moment.
 *
 * @param network in the person's zone
 * @param now the present moment in the person's zone
 */
public record Turn(Member member, Network network, InteractionLog log, ZonedDateTime now, Trigger trigger) {
    /** A draft of the network as it is now. */
    public NetworkDraft draft() {
        return new NetworkDraft(network, log);
    }

    public Instant instant() {
        return now.toInstant();
    }

    /** The way back from the change that this turn makes. */
    public Button undo() {
        return Button.of("Undo", "undo change:" + trigger.change().value());
    }

    /** A token for a button that must act once, however often it is pressed; {@code name} tells it from its neighbours. */
    public String once(String name) {
        return " once:" + trigger.change().value() + "-" + name;
    }

    /**
     * What set a turn off.
     *
     * @param change the id of the change it makes, if it makes one
     * @param opensForms whether a form can be opened in answer
     * @param place where it was typed or pressed, if others read there; else null
     */
    public record Trigger(
            ChangeId change,
            Origin origin,
            boolean opensForms,
            @Nullable PlaceId place) {
        /** Whether others read where it was typed. */
        public boolean shared() {
            return place != null;
        }
    }

    /** How a command came. */
    public enum Origin {
        TYPED,
        BUTTON,
        FORM
    }
}
