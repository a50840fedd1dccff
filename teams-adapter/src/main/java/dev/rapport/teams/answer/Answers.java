package dev.rapport.teams.answer;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.delivery.SentMessage;
import dev.rapport.reply.Reply;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an answer into messages, on a thread that may wait. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Speaker speaker;

    Answers(Speaker speaker) {
        this.speaker = speaker;
    }

    /** Gives the answer. */
    void give(Turn turn, Answer answer) {
        safely(turn, () -> give(turn, answer, Optional.empty()));
    }

    /** Puts a card in place of the pressed message, so that it changes on every device of its readers. */
    void replacePressed(Turn turn, CardMessage message) {
        safely(turn, () -> turn.pressed().ifPresent(pressed -> speaker.replace(turn, pressed, message)));
    }

    /** Says it as a message of its own. */
    void say(Turn turn, CardMessage message) {
        safely(turn, () -> speaker.say(turn, message));
    }

    private void safely(Turn turn, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            speaker.say(turn, CardMessage.of(Reply.say(apology(failed(turn, failure)))));
        }
    }

    /** Logs a failure of ours under an id, the same for every try of one event and nobody's name. */
    String failed(Turn turn, RuntimeException failure) {
        var id = turn.envelope().event().value();
        var incident = id.substring(Math.max(0, id.length() - 8));
        LOG.error("Incident {} while answering in Teams", incident, failure);
        return incident;
    }

    static String apology(String incident) {
        return "Something went wrong on my side; it is noted as incident " + incident
                + ". Please try again in a minute.";
    }

    private void give(Turn turn, Answer answer, Optional<SentMessage> progress) {
        switch (answer) {
            case Answer.Say(var reply) -> show(turn, CardMessage.of(reply), progress.or(() -> form(turn)));
            case Answer.Replace(var reply) -> show(turn, CardMessage.of(reply), progress.or(turn::pressed));
            case Answer.OpenForm(var form, var instead) -> show(turn, CardMessage.of(form), progress);
            case Answer.FieldErrors(var errors) ->
                turn.submitted()
                        .ifPresent(
                                submitted -> show(turn, CardMessage.of(submitted, errors), progress.or(turn::pressed)));
            case Answer.Nothing() -> {}
            case Answer.Working(var words, var then) -> {
                var shown = show(turn, CardMessage.of(words), progress.or(() -> form(turn)));
                give(turn, then.get(), shown);
            }
        }
    }

    /** A submitted form has done its work: what comes of it takes its place. */
    private static Optional<SentMessage> form(Turn turn) {
        return turn.event() instanceof ChatEvent.Submitted ? turn.pressed() : Optional.empty();
    }

    private Optional<SentMessage> show(Turn turn, CardMessage message, Optional<SentMessage> place) {
        return place.isPresent() ? speaker.replace(turn, place.get(), message) : speaker.say(turn, message);
    }
}
