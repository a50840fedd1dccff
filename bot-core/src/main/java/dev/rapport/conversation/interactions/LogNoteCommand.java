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
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opens the form for a talk with somebody: what the buttons of a debrief stand for. */
final class LogNoteCommand implements CommandHandler<LogNoteCommand.Request> {
    private static final String EXAMPLE = "log note Ada";
    private static final Pattern REST = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?\\s*(promised)?");

    private final LogForm form = new LogForm();

    /**
     * @param day of the talk, null for today
     * @param note what the note begins with
     */
    record Request(Contact contact, @Nullable LocalDate day, String note) {}

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "log note", List.of(), Section.HAPPENED, "opens the form for a talk with somebody", List.of(EXAMPLE));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, EXAMPLE).then(named -> {
            var rest = REST.matcher(named.after().rest());
            return rest.matches()
                    ? new Parsed.Ok<>(new Request(
                            named.contact(),
                            rest.group(1) == null ? null : LocalDate.parse(rest.group(1)),
                            rest.group(2) == null ? "" : "promised: "))
                    : new Parsed.Wrong<>("I did not understand \"%s\".".formatted(Line.readable(named.after().rest())), EXAMPLE);
        });
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var day = request.day() == null ? turn.now().toLocalDate() : request.day();
        String again = "log note id:%d %s %s".formatted(request.contact().id().number(), day, word(request)).strip();
        return Outcome.open(
                form.of(request.contact().name(), day, request.note()),
                Reply.say("What was said?", Button.of("Fill in", again)));
    }

    private static String word(Request request) {
        return request.note().isEmpty() ? "" : "promised";
    }
}
