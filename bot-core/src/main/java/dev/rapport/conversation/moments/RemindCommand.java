package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.command.argument.QuietPhrases;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Reminder;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets a reminder. */
final class RemindCommand implements CommandHandler<RemindRequest> {
    private final RemindReader reader = new RemindReader();
    private final RemindForm form = new RemindForm(reader);

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "remind",
                List.of("reminder"),
                Section.ACT,
                "reminds you of something at a time",
                List.of(
                        "remind me in 20 minutes to call the dean",
                        "remind me about Ada next tuesday 9am: send the deck",
                        "remind Ada next tuesday 9am: send the deck"));
    }

    @Override
    public Parsed<RemindRequest> read(String beginning, Line line, Context context) {
        return reader.read(line, context);
    }

    @Override
    public FormReading<RemindRequest> form(Line line, Map<String, String> values, Context context) {
        return form.read(values, context);
    }

    @Override
    public Outcome handle(RemindRequest request, Turn turn) {
        return switch (request) {
            case RemindRequest.Form _ ->
                Outcome.open(
                        RemindForm.empty(turn.now()),
                        Reply.say("What shall I remind you of, and when?", Button.of("Fill in", "remind")));
            case RemindRequest.At at -> remind(at, turn);
        };
    }

    private static Outcome remind(RemindRequest.At at, Turn turn) {
        var zone = turn.now().getZone();
        var moment = at.when().in(zone);
        var draft = turn.draft();
        var reminder = new Reminder(
                draft.nextItem(), at.about(), at.text(), moment.toLocalDateTime(), zone, OpenItem.State.OPEN, null);
        draft.put(reminder);
        var buttons = new ArrayList<Button>();
        at.others()
                .forEach(other -> buttons.add(Button.of(
                        TimePhrases.label(other, turn.now().toLocalDate()),
                        "snooze %d until %s".formatted(reminder.number(), Until.written(other)))));
        buttons.add(turn.undo());
        return Outcome.change(
                draft, "that reminder", Reply.say(said(at, moment, turn), buttons.toArray(Button[]::new)));
    }

    private static String said(RemindRequest.At at, ZonedDateTime moment, Turn turn) {
        var said = new ArrayList<String>();
        var about = at.about() == null
                ? null
                : turn.network().find(at.about()).orElseThrow().contact();
        String text = Sentences.open(at.text());
        String person = about == null ? "" : " about " + about.name();
        said.add("I'll remind you%s on %s%s."
                .formatted(person, TimePhrases.full(moment), text.isEmpty() ? "" : ": " + text));
        if (at.shorthand() && about != null) {
            said.add(
                    "(`remind %s` is short for `remind me about %s`.)".formatted(about.firstName(), about.firstName()));
        }
        QuietPhrases.why(turn.network().settings().quiet(), moment.toLocalDateTime())
                .ifPresent(why -> said.add("That is %s; it comes all the same.".formatted(why)));
        return String.join(" ", said);
    }
}
