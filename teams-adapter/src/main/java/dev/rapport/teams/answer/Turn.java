package dev.rapport.teams.answer;

import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Envelope;
import dev.rapport.delivery.SentMessage;
import dev.rapport.teams.inbound.Activities;
import dev.rapport.teams.inbound.Activity;
import dev.rapport.teams.render.CardData;
import java.util.Optional;

/**
 * One event and what is needed to answer it.
 *
 * @param pressed the message whose button was pressed, empty where none was
 * @param submitted the form that was submitted, empty where none was
 */
record Turn(Envelope envelope, ChatEvent event, Optional<SentMessage> pressed, Optional<CardData.Submit> submitted) {
    static Turn of(Activity activity, ChatEvent event, Envelope envelope) {
        var pressed = activity.replyToId().isEmpty() || !isPress(event)
                ? Optional.<SentMessage>empty()
                : Optional.of(new SentMessage(envelope.where(), activity.replyToId()));
        return new Turn(envelope, event, pressed, Activities.submitted(activity));
    }

    boolean shared() {
        return envelope.where().scope().shared();
    }

    private static boolean isPress(ChatEvent event) {
        return event instanceof ChatEvent.Pressed || event instanceof ChatEvent.Submitted;
    }
}
