package dev.rapport.conversation;

import dev.rapport.command.CommandRegistry;
import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a line to what its command comes to: found, read, asked back or handled. */
final class Interpreter {
    private final CommandRegistry<CommandHandler<?>> registry;
    private final Questions questions;
    private final NotACommand notACommand;

    Interpreter(CommandRegistry<CommandHandler<?>> registry, Questions questions) {
        this.registry = registry;
        this.questions = questions;
        this.notACommand = new NotACommand(registry, questions);
    }

    Outcome typed(String text, Context context, Turn turn) {
        return WithinLimits.typed(said(text, context, turn));
    }

    private Outcome said(String text, Context context, Turn turn) {
        var line = Line.of(text);
        var found = registry.find(line);
        if (found.isPresent()) {
            return read(found.get().command(), found.get().words(), line, context, turn);
        }
        return registry.commands().stream()
                .flatMap(command -> sentence(command, line, context, turn).stream())
                .findFirst()
                .orElseGet(() -> Outcome.tell(notACommand.answer(line, context, turn)));
    }

    Outcome submitted(String command, Map<String, String> values, Context context, Turn turn) {
        var line = Line.of(command);
        var found = registry.find(line)
                .orElseThrow(() -> new IllegalStateException("A form of no command: " + line.word()));
        var outcome = form(found.command(), line.after(found.words()), values, context, turn);
        return WithinLimits.submitted(outcome, values.keySet());
    }

    private static <R> Outcome form(
            CommandHandler<R> handler, Line line, Map<String, String> values, Context context, Turn turn) {
        return switch (handler.form(line, values, context)) {
            case FormReading.Ok<R>(var request) -> handler.handle(request, turn);
            case FormReading.Refused<R>(var errors) -> new Outcome.Told(new Answer.FieldErrors(errors));
        };
    }

    private <R> Outcome read(CommandHandler<R> handler, String beginning, Line line, Context context, Turn turn) {
        return outcome(handler, handler.read(beginning, line.after(beginning), context), turn);
    }

    private <R> Optional<Outcome> sentence(CommandHandler<R> handler, Line line, Context context, Turn turn) {
        return handler.sentence(line, context).map(parsed -> outcome(handler, parsed, turn));
    }

    private <R> Outcome outcome(CommandHandler<R> handler, Parsed<R> parsed, Turn turn) {
        return switch (parsed) {
            case Parsed.Ok<R>(var request) -> handler.handle(request, turn);
            case Parsed.Unclear<R>(var question, var choices) ->
                Outcome.tell(questions.ask(turn.member().id(), question, choices));
            case Parsed.Wrong<R>(var message, var example) -> Outcome.tell(wrong(message, example));
        };
    }

    private static Reply wrong(Words message, String example) {
        return example.isEmpty()
                ? Reply.say(message)
                : Reply.say(
                        Words.joined(" For example: ", List.of(message, Words.of(new Inline.CommandHint(example)))));
    }
}
