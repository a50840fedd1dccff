package dev.rapport.conversation.interactions;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.conversation.interactions.LogRequest.Happened;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logs what happened. */
final class LogCommand implements CommandHandler<LogRequest> {
    private final CommandSpec spec = new CommandSpec(
            "log",
            Verb.ALL.stream()
                    .map(Verb::words)
                    .filter(words -> !words.equals("log"))
                    .toList(),
            Section.HAPPENED,
            "logs a talk, a coffee, a call, an email",
            List.of(
                    LogReader.EXAMPLE,
                    "log Ada and Grace, call, thursday: gave: feedback on the deck; promised: the figures by friday",
                    "met Ada",
                    "coffee with Ada",
                    "called Grace last tuesday",
                    "email from Ada: asked for the figures"));
    private final LogReader reader = new LogReader();
    private final LogForm form = new LogForm();

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Parsed<LogRequest> read(String beginning, Line line, Context context) {
        return reader.read(Verb.of(beginning), line, context);
    }

    /** A known name, then what happened or when: "Ada coffee yesterday". */
    @Override
    public Optional<Parsed<LogRequest>> sentence(Line line, Context context) {
        return reader.sentence(line, context);
    }

    @Override
    public FormReading<LogRequest> form(Line line, Map<String, String> values, Context context) {
        return form.read(values, context);
    }

    @Override
    public Outcome handle(LogRequest request, Turn turn) {
        return switch (request) {
            case LogRequest.Form _ ->
                turn.network().ties().isEmpty()
                        ? Outcome.tell(Reply.say(
                                "There is nobody to log a talk with yet. Add somebody first.",
                                Button.of("Add somebody", "add")))
                        : Outcome.open(form.empty(turn), Reply.say("With whom?", Button.of("Fill in", "log")));
            case Happened happened -> new Logging(turn).log(happened);
        };
    }
}
