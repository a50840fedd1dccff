package dev.rapport.conversation.moments;

import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.network.Limit;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** The form of {@code remind} alone. */
final class RemindForm {
    private final RemindReader reader;

    RemindForm(RemindReader reader) {
        this.reader = reader;
    }

    static Form empty(ZonedDateTime now) {
        return new Form(
                "Remind me",
                "remind",
                List.of(
                        new Field.Text("text", "Of what", true, "", "call the dean", Limit.REMINDER.most(), false),
                        new Field.Date("day", "Day", true, now.toLocalDate().plusDays(1)),
                        new Field.Time("time", "Time", true, LocalTime.of(9, 0))),
                "Remind me");
    }

    FormReading<RemindRequest> read(Map<String, String> values, Context context) {
        String text = values.getOrDefault("text", "").strip();
        if (text.isEmpty()) {
            return new FormReading.Refused<>(Map.of("text", "What shall I remind you of?"));
        }
        String day = values.getOrDefault("day", "");
        String time = values.getOrDefault("time", "");
        var line = Line.of("me " + day + " " + time + " to " + text);
        return switch (reader.read(line, context)) {
            case Parsed.Ok<RemindRequest>(var request) -> new FormReading.Ok<>(request);
            case Parsed.Unclear<RemindRequest>(var question, var _) ->
                new FormReading.Refused<>(Map.of("day", question.plain()));
            case Parsed.Wrong<RemindRequest>(var message, var _) ->
                new FormReading.Refused<>(Map.of("day", message.plain()));
        };
    }
}
