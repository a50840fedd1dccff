package dev.rapport.conversation.interactions;

import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.argument.When;
import dev.rapport.conversation.Turn;
import dev.rapport.conversation.interactions.LogRequest.Happened;
import dev.rapport.conversation.interactions.LogRequest.Note;
import dev.rapport.conversation.interactions.PeopleReader.People;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Kind;
import dev.rapport.network.Limit;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of {@code log} alone. */
final class LogForm {
    private static final int NAMES = 200;

    private final PeopleReader people = new PeopleReader();
    private final NoteReader notes = new NoteReader();

    Form empty(Turn turn) {
        return of("", turn.now().toLocalDate(), "");
    }

    /** Filled in with what is known. */
    Form of(String who, LocalDate day, String note) {
        var kinds = Arrays.stream(Kind.values())
                .map(kind -> new Field.Option(kind.name().toLowerCase(Locale.ROOT), LogReply.capital(kind.noun())))
                .toList();
        return new Form(
                "Log a talk",
                "log",
                List.of(
                        new Field.Text("who", "With whom", true, who, "Ada and Grace", NAMES, false),
                        new Field.Choice("kind", "What", true, kinds, "met"),
                        new Field.Date("day", "Day", true, day),
                        new Field.Text(
                                "note",
                                "Note",
                                false,
                                note,
                                "talked about the roadmap; promised: the figures by friday",
                                Limit.NOTE.most(),
                                true)),
                "Log it");
    }

    FormReading<LogRequest> read(Map<String, String> values, Context context) {
        var errors = new HashMap<String, String>();
        var who = who(values, errors, context);
        var day = day(values, errors, context);
        var note = note(values, errors, context);
        var kind = Verb.kind(values.getOrDefault("kind", ""));
        if (!errors.isEmpty() || who == null) {
            return new FormReading.Refused<>(errors);
        }
        var chosen = kind == null ? Kind.MET : kind;
        var direction = chosen.written() ? Direction.MINE : Direction.BOTH;
        return new FormReading.Ok<>(new Happened(who.who(), chosen, true, direction, day, note));
    }

    private @Nullable People who(Map<String, String> values, Map<String, String> errors, Context context) {
        return switch (people.read(Line.of(values.getOrDefault("who", "")), context, LogReader.EXAMPLE)) {
            case Parsed.Ok<People>(var found) when found.after().skipCommas().atEnd() -> found;
            case Parsed.Ok<People>(var found) ->
                refused(
                        errors,
                        "who",
                        "I did not understand \"%s\".".formatted(found.after().rest()));
            case Parsed.Unclear<People>(var question, var _) -> refused(errors, "who", question.plain());
            case Parsed.Wrong<People>(var message, var _) -> refused(errors, "who", message.plain());
        };
    }

    private static @Nullable People refused(Map<String, String> errors, String field, String message) {
        errors.put(field, message);
        return null;
    }

    private static @Nullable When day(Map<String, String> values, Map<String, String> errors, Context context) {
        String value = values.getOrDefault("day", "");
        var today = context.now().toLocalDate();
        try {
            var day = value.isEmpty() ? today : LocalDate.parse(value);
            if (day.isAfter(today)) {
                errors.put("day", "That day is still to come.");
            }
            return day.equals(today) ? null : new When.Day(day);
        } catch (DateTimeParseException notADay) {
            errors.put("day", "A day like 2026-11-21.");
            return null;
        }
    }

    private Note note(Map<String, String> values, Map<String, String> errors, Context context) {
        var read = notes.read(Line.of(values.getOrDefault("note", "")), context);
        return switch (read) {
            case Parsed.Ok<Note>(var note) -> note;
            case Parsed.Unclear<Note>(var question, var _) -> {
                errors.put("note", question.plain());
                yield Note.NONE;
            }
            case Parsed.Wrong<Note>(var message, var _) -> {
                errors.put("note", message.plain());
                yield Note.NONE;
            }
        };
    }
}
