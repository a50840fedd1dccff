package dev.rapport.conversation.interactions;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.PersonReader;
import dev.rapport.command.Section;
import dev.rapport.contact.Contact;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opens the form for a talk with somebody: what the buttons of a debrief stand for. */
final class LogNoteCommand implements CommandHandler<LogNoteCommand.Request> {
    private static final Pattern REST = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?\\s*(promised)?");

    private final LogForm form = new LogForm();

    /**
     * @param day of the talk, null for today
     * @param note what the note begins with
     */
    record Request(Contact contact, @Nullable LocalDate day, String note) {}

    @Override
    public CommandSpec spec() {
        return CommandSpec.ofButtons("log note", Section.HAPPENED, "opens the form for a talk with somebody");
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, LogReader.EXAMPLE)
                .then(named -> request(named.contact(), named.after().rest()));
    }

    private static Parsed<Request> request(Contact contact, String rest) {
        var said = REST.matcher(rest);
        try {
            if (said.matches()) {
                var day = said.group(1) == null ? null : LocalDate.parse(said.group(1));
                return new Parsed.Ok<>(new Request(contact, day, said.group(2) == null ? "" : "promised: "));
            }
        } catch (DateTimeParseException notADay) {
            return new Parsed.Wrong<>("There is no such day.", LogReader.EXAMPLE);
        }
        return new Parsed.Wrong<>("I did not understand \"%s\".".formatted(Line.readable(rest)), LogReader.EXAMPLE);
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var day = request.day() == null ? turn.now().toLocalDate() : request.day();
        String again = "log note id:%d %s %s"
                .formatted(request.contact().id().number(), day, word(request))
                .strip();
        return Outcome.open(
                form.of(request.contact().name(), day, request.note()),
                Reply.say("What was said?", Button.of("Fill in", again)));
    }

    private static String word(Request request) {
        return request.note().isEmpty() ? "" : "promised";
    }
}
