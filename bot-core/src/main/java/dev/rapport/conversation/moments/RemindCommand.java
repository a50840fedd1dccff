package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Reminder;
import dev.rapport.interaction.Series;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.rhythm.Recurrence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets a reminder, once or again and again. */
final class RemindCommand implements CommandHandler<RemindRequest> {
    private final RemindReader reader = new RemindReader();
    private final RemindForm form = new RemindForm(reader);

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "remind",
                List.of(
                        "reminder",
                        "remindme",
                        "remember",
                        "set a reminder",
                        "set reminder",
                        "don't let me forget",
                        "dont let me forget"),
                Section.ACT,
                "reminds you of something at a time, once or again and again",
                List.of(
                        "remind me in 20 minutes to call the dean",
                        "remind me every other friday at 16:00 to plan next week's coffees",
                        "remind me about Ada next tuesday 9am: send the deck",
                        "remind Ada next tuesday 9am: send the deck"));
    }

    @Override
    public Parsed<RemindRequest> read(String beginning, Line line, Context context) {
        return reader.read(line, context);
    }

    /** A time, then what it is for. */
    @Override
    public Optional<Parsed<RemindRequest>> sentence(Line line, Context context) {
        return reader.sentence(line, context);
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
            case RemindRequest.At at -> once(at, turn);
            case RemindRequest.Every every -> repeat(every, turn);
            case RemindRequest.Change(int number, var recurrence, boolean timeSaid) ->
                change(number, timeSaid ? recurrence : QuietMorning.of(recurrence, turn), turn);
        };
    }

    private static Outcome once(RemindRequest.At at, Turn turn) {
        var zone = turn.now().getZone();
        var moment =
                at.timeSaid() ? at.when().in(zone) : QuietMorning.of(at.when().date(), turn);
        var draft = turn.draft();
        var subject = at.subject();
        var reminder = new Reminder(
                draft.nextItem(),
                subject.about(),
                subject.text(),
                moment.toLocalDateTime(),
                zone,
                OpenItem.State.OPEN,
                null);
        draft.put(reminder);
        var others = at.others().stream()
                .map(other -> Button.of(
                        TimePhrases.label(other, turn.now().toLocalDate()),
                        "snooze %d until %s".formatted(reminder.number(), Until.written(other))));
        return Outcome.change(
                draft, "that reminder", Reply.say(RemindReply.once(subject, moment, turn), buttons(others, turn)));
    }

    private static Outcome repeat(RemindRequest.Every every, Turn turn) {
        var draft = turn.draft();
        var subject = every.subject();
        var recurrence = every.timeSaid() ? every.recurrence() : QuietMorning.of(every.recurrence(), turn);
        var first = recurrence.next(turn.now()).toLocalDateTime();
        var reminder = new Reminder(
                draft.nextItem(),
                subject.about(),
                subject.text(),
                first,
                turn.now().getZone(),
                OpenItem.State.OPEN,
                null,
                new Series(recurrence, first));
        draft.put(reminder);
        var others = every.others().stream()
                .map(other -> Button.of(
                        TimePhrases.clock(other.at()),
                        "remind %d %s".formatted(reminder.number(), TimePhrases.every(other))));
        return Outcome.change(
                draft,
                "that reminder",
                Reply.say(RemindReply.repeating(subject, reminder, turn), buttons(others, turn)));
    }

    private static Outcome change(int number, Recurrence recurrence, Turn turn) {
        var found = turn.network().item(number);
        if (found.isEmpty() || !found.get().open()) {
            return Outcome.tell(Items.closed(number, found));
        }
        if (!(found.get() instanceof Reminder reminder)) {
            return Outcome.tell(Reply.say("Number %d is a promise; those do not repeat.".formatted(number)));
        }
        var first = recurrence.next(turn.now()).toLocalDateTime();
        var changed =
                reminder.repeating(new Series(recurrence, first), turn.now().getZone());
        var draft = turn.draft();
        draft.put(changed);
        var subject = new RemindRequest.Subject(changed.about(), false, changed.text());
        return Outcome.change(
                draft,
                "the change of that reminder",
                Reply.say(RemindReply.repeating(subject, changed, turn), turn.undo()));
    }

    private static Button[] buttons(Stream<Button> others, Turn turn) {
        return Stream.concat(others, Stream.of(turn.undo())).toArray(Button[]::new);
    }
}
