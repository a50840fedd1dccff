package dev.rapport.teams.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.platform.Patience;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Answers presses in the response to the press itself, which is how Teams replaces a card in place. Teams gives up after
 * five to ten seconds; an answer that is not ready in time follows as a message.
 */
final class Presses {
    private final Conversation conversation;
    private final Answers answers;
    private final Incidents incidents;
    private final Workers workers;
    private final Duration patience;

    Presses(Conversation conversation, Answers answers, Incidents incidents, Workers workers, Duration patience) {
        this.patience = patience;
        this.conversation = conversation;
        this.answers = answers;
        this.incidents = incidents;
        this.workers = workers;
    }

    /** The response, and what is left to do once it is on its way. */
    private record Settled(ObjectNode response, Runnable after) {}

    /** Empty where everybody is busy. */
    Optional<ObjectNode> answer(Turn turn) {
        var handed = new CompletableFuture<ObjectNode>();
        return workers.start(() -> work(turn, handed)).map(begun -> await(handed));
    }

    private boolean work(Turn turn, CompletableFuture<ObjectNode> handed) {
        var answer = incidents.guarded(() -> conversation.handle(turn.event()));
        var settled = settled(turn, answer);
        if (handed.complete(settled.response())) {
            settled.after().run();
        } else {
            answers.give(turn, answer);
        }
        return true;
    }

    private ObjectNode await(CompletableFuture<ObjectNode> handed) {
        var wait = InvokeReply.sentence("One moment, please.");
        try {
            return Patience.await(handed, patience);
        } catch (TimeoutException slow) {
            return handed.complete(wait) ? wait : handed.join();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("Nothing completes a press with a failure", impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return wait;
        }
    }

    private Settled settled(Turn turn, Answer answer) {
        try {
            return settle(turn, answer);
        } catch (RuntimeException | Error failure) {
            return sentence(incidents.report(failure).summary());
        }
    }

    private Settled settle(Turn turn, Answer answer) {
        return switch (answer) {
            case Answer.Say(var reply) ->
                turn.event() instanceof ChatEvent.Submitted
                        ? inPlace(turn, CardMessage.of(reply))
                        : aside(turn, CardMessage.of(reply));
            case Answer.Replace(var reply) -> inPlace(turn, CardMessage.of(reply));
            case Answer.OpenForm(var form, var instead) ->
                turn.shared() ? alone(CardMessage.of(form)) : aside(turn, CardMessage.of(form));
            case Answer.FieldErrors(var errors) ->
                turn.submitted()
                        .map(submitted -> alone(CardMessage.of(submitted, errors)))
                        .orElseGet(() -> sentence("Please look at the form again."));
            case Answer.Nothing() -> sentence("Done.");
            case Answer.Working working ->
                new Settled(InvokeReply.sentence("I'm on it."), () -> answers.give(turn, working));
        };
    }

    /** In place for the one who pressed; for the other devices, and where all may read it for all, by an update. */
    private Settled inPlace(Turn turn, CardMessage message) {
        boolean update = message.forAll() || !turn.shared();
        return new Settled(
                InvokeReply.card(message.card()), update ? () -> answers.replacePressed(turn, message) : () -> {});
    }

    /** In place, seen only by the one who pressed. */
    private static Settled alone(CardMessage message) {
        return new Settled(InvokeReply.card(message.card()), () -> {});
    }

    /** As a message of its own: the pressed card stays and can be used on. */
    private Settled aside(Turn turn, CardMessage message) {
        boolean here = message.forAll() || !turn.shared();
        var where = here ? "Here it is, below." : "I've answered in our personal chat.";
        return new Settled(InvokeReply.sentence(where), () -> answers.say(turn, message));
    }

    private static Settled sentence(String text) {
        return new Settled(InvokeReply.sentence(text), () -> {});
    }
}
