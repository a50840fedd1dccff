package dev.rapport.teams.answer;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Incidents;
import dev.rapport.delivery.SentMessage;
import java.util.Optional;

/** Turns an answer into messages, on a thread that may wait; whatever fails on the way is told in a sentence. */
final class Answers {
    private final Speaker speaker;
    private final Incidents incidents;

    Answers(Speaker speaker, Incidents incidents) {
        this.speaker = speaker;
        this.incidents = incidents;
    }

    /** Gives the answer. */
    void give(Turn turn, Answer answer) {
        safely(turn, Optional.empty(), () -> give(turn, answer, Optional.empty()));
    }

    /** Puts a card in place of the pressed message, so that it changes on every device of its readers. */
    void replacePressed(Turn turn, CardMessage message) {
        safely(
                turn,
                Optional.empty(),
                () -> turn.pressed().ifPresent(pressed -> speaker.replace(turn, pressed, message)));
    }

    /** Says it as a message of its own. */
    void say(Turn turn, CardMessage message) {
        safely(turn, Optional.empty(), () -> speaker.say(turn, message));
    }

    private void safely(Turn turn, Optional<SentMessage> place, Runnable step) {
        incidents.guarded(step, sentence -> show(turn, CardMessage.of(sentence), place));
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
                safely(turn, shown, () -> give(turn, then.get(), shown));
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
