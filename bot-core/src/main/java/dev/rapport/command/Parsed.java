package dev.rapport.command;

import dev.rapport.reply.Words;
import java.util.List;
import java.util.function.Function;

/** What reading a command came to. */
public sealed interface Parsed<R> {
    /** Understood. */
    record Ok<R>(R request) implements Parsed<R> {}

    /** It could mean several things: one question, each answer a whole command. Nothing was done. */
    record Unclear<R>(Words question, List<Choice> choices) implements Parsed<R> {
        public Unclear {
            choices = List.copyOf(choices);
        }

        /** A question without commands in it. */
        public Unclear(String question, List<Choice> choices) {
            this(Words.of(question), choices);
        }
    }

    /**
     * It cannot be meant. Nothing was done.
     *
     * @param message one sentence that names the part that was not understood
     * @param example one right example, empty if none would help
     */
    record Wrong<R>(Words message, String example) implements Parsed<R> {
        /** A sentence without commands in it. */
        public Wrong(String message, String example) {
            this(Words.of(message), example);
        }
    }

    /** A possible meaning: what the button says and the whole command it stands for. */
    record Choice(String label, String command) {}

    /** Carries what was understood on; a question or a mistake stays what it is. */
    default <S> Parsed<S> then(Function<? super R, Parsed<S>> next) {
        return switch (this) {
            case Ok<R>(var request) -> next.apply(request);
            case Unclear<R>(var question, var choices) -> new Unclear<>(question, choices);
            case Wrong<R>(var message, var example) -> new Wrong<>(message, example);
        };
    }
}
