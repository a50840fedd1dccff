package dev.rapport.conversation;

import dev.rapport.command.CommandRegistry;
import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From a line to what its command comes to: found, read, asked back or handled. */
final class Interpreter {
    private static final String LAST_SIGNS = ".!? \t\n";

    private final CommandRegistry<CommandHandler<?>> registry;
    private final Questions questions;
    private final NotACommand notACommand;

    Interpreter(CommandRegistry<CommandHandler<?>> registry, Questions questions) {
        this.registry = registry;
        this.questions = questions;
        this.notACommand = new NotACommand(registry, questions);
    }

    /** Whether a line begins as those do that tell what happened, and goes on. */
    boolean tells(String text) {
        var line = Line.of(text);
        return registry.find(line)
                .filter(found -> found.command().spec().section() == Section.HAPPENED)
                .filter(found -> !line.after(found.words()).atEnd())
                .isPresent();
    }

    Outcome typed(String text, Context context, Turn turn) {
        return WithinLimits.typed(said(text, context, turn));
    }

    private Outcome said(String text, Context context, Turn turn) {
        var line = aloneWithSigns(Line.of(text));
        return shown(line, context, turn)
                .or(() -> command(line, context, turn))
                .or(() -> registry.commands().stream()
                        .flatMap(command -> sentence(command, line, context, turn).stream())
                        .findFirst())
                .or(() ->
                        LeadIn.of(line).filter(this::meansTheSame).flatMap(said -> command(said.rest(), context, turn)))
                .orElseGet(() -> notACommand(line, context, turn));
    }

    /** "List." is {@code list}; after more words a full stop may belong to them. */
    private Line aloneWithSigns(Line line) {
        String bare = withoutLastSigns(line.text());
        if (bare.length() == line.text().length()) {
            return line;
        }
        return registry.named(bare.toLowerCase(Locale.ROOT)).isPresent() ? Line.of(bare) : line;
    }

    private static String withoutLastSigns(String text) {
        int end = text.length();
        while (end > 0 && LAST_SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private Optional<Outcome> command(Line line, Context context, Turn turn) {
        return registry.find(line).map(found -> {
            boolean note = found.command().spec().section() == Section.HAPPENED;
            var said = note ? line : LeadIn.withoutPlease(line);
            return read(found.command(), found.words(), said, context, turn);
        });
    }

    /** "Show my reminders" is {@code reminders}: a command by itself, if it only shows something. */
    private Optional<Outcome> shown(Line line, Context context, Turn turn) {
        return Asking.shown(line)
                .filter(rest ->
                        registry.named(rest.rest().toLowerCase(Locale.ROOT)).isPresent())
                .flatMap(rest -> command(rest, context, turn))
                .filter(outcome -> outcome instanceof Outcome.Told(Answer.Say _) || outcome instanceof Outcome.Asked);
    }

    /** "I called Ada" and "called Ada" say what happened; "please call Ada" does not. */
    private boolean meansTheSame(LeadIn said) {
        return registry.find(said.rest())
                .filter(found -> !said.asks()
                        || found.command().spec().section() != Section.HAPPENED
                        || found.words().equals(found.command().spec().word()))
                .isPresent();
    }

    /** A question about somebody is answered with all that is known of them; anything else is asked back. */
    private Outcome notACommand(Line line, Context context, Turn turn) {
        return NotACommand.whomToShow(line, context)
                .flatMap(shown -> command(shown, context, turn))
                .orElseGet(() -> notACommand.answer(line, context));
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
            case Parsed.Unclear<R>(var question, var choices) -> questions.ask(question, choices);
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
