package dev.rapport.conversation;

import dev.rapport.command.CommandRegistry;
import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.NearestWords;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** From a line to what its command comes to: found, read, asked back or handled. */
final class Interpreter {
    private final CommandRegistry<CommandHandler<?>> registry;
    private final Questions questions;

    Interpreter(CommandRegistry<CommandHandler<?>> registry, Questions questions) {
        this.registry = registry;
        this.questions = questions;
    }

    Outcome typed(String text, Context context, Turn turn) {
        var line = Line.of(text);
        var found = registry.find(line);
        if (found.isPresent()) {
            return read(found.get().command(), found.get().words(), line, context, turn);
        }
        return registry.commands().stream()
                .flatMap(command -> sentence(command, line, context, turn).stream())
                .findFirst()
                .orElseGet(() -> unknown(line, turn));
    }

    Outcome submitted(String command, Map<String, String> values, Context context, Turn turn) {
        var line = Line.of(command);
        var found = registry.find(line)
                .orElseThrow(() -> new IllegalStateException("A form of no command: " + line.word()));
        return form(found.command(), line.after(found.words()), values, context, turn);
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

    private static Reply wrong(String message, String example) {
        return example.isEmpty()
                ? Reply.say(message)
                : Reply.say(Words.of(new Inline.Plain(message + " For example: "), new Inline.CommandHint(example)));
    }

    private Outcome unknown(Line line, Turn turn) {
        var talk = SmallTalk.answer(line.text());
        if (talk.isPresent()) {
            return Outcome.tell(talk.get());
        }
        var nearest = nearest(line);
        if (nearest.isEmpty()) {
            return Outcome.tell(lost());
        }
        var choices = nearest.stream()
                .map(word -> new Choice(word, line.with(0, line.word().length(), word)))
                .toList();
        String words = String.join(
                " or ", nearest.stream().map(word -> "`" + word + "`").toList());
        return Outcome.tell(questions.ask(turn.member().id(), "Did you mean " + words + "?", choices));
    }

    private List<String> nearest(Line line) {
        String word = line.word();
        if (word.isEmpty()) {
            return List.of();
        }
        var known = registry.commands().stream()
                .flatMap(command -> command.spec().beginnings())
                .map(beginning -> beginning.split(" ")[0])
                .filter(first -> !first.equals(word))
                .distinct()
                .toList();
        return NearestWords.to(word, known, 3);
    }

    private static Reply lost() {
        var words = Words.of("I didn't understand that. These are the everyday words:");
        var buttons = Stream.of("today", "due", "list", "reminders", "help")
                .map(word -> Button.of(word, word))
                .toList();
        return Reply.of(
                words.plain() + " add, log, today, due, remind, list, help.",
                List.of(new Block.Text(words), new Block.Buttons(buttons)));
    }
}
