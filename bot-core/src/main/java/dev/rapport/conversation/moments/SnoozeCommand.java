package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.PersonReader;
import dev.rapport.command.Section;
import dev.rapport.command.argument.DurationParser;
import dev.rapport.command.argument.SpanReading;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.command.argument.When;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a prompt off: about a person, or a reminder. Never moves the last contact. */
final class SnoozeCommand implements CommandHandler<SnoozeCommand.Request> {
    private static final String EXAMPLE = "snooze Ada 2 weeks";

    private final Until until = new Until();
    private final DurationParser durations = new DurationParser();

    /** What to put off, and until when; null for the usual while. */
    sealed interface Request {
        record Person(ContactId contact, @Nullable When until) implements Request {}

        record Item(int number, @Nullable When until) implements Request {}

        /** The only reminder that was sent in the last day. */
        record Latest(@Nullable When until, String typed) implements Request {}
    }

    private static final Pattern UNCOUNTED = Pattern.compile("[2-9]|[1-9]\\d");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "snooze",
                List.of("later"),
                Section.ACT,
                "puts a person or a reminder off",
                List.of(EXAMPLE, "snooze Ada until 5 January", "snooze 3 1 hour", "snooze 1 hour"));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        if (line.atEnd()) {
            return new Parsed.Ok<>(new Request.Latest(null, ""));
        }
        if (isTime(line) || line.startsWith("until")) {
            return until.read(line, context, EXAMPLE)
                    .then(when -> new Parsed.Ok<>(new Request.Latest(when, line.rest())));
        }
        var number = ItemNumber.at(line);
        if (number.isPresent()) {
            var after = number.get().after();
            return after.atEnd()
                    ? new Parsed.Ok<>(new Request.Item(number.get().number(), null))
                    : until.read(after, context, "snooze 3 1 hour")
                            .then(when -> new Parsed.Ok<>(
                                    new Request.Item(number.get().number(), when)));
        }
        return PersonReader.read(line, context, EXAMPLE).then(named -> {
            var contact = named.contact().id();
            var after = named.after().skipCommas();
            if (UNCOUNTED.matcher(after.rest()).matches()) {
                return ofWhat(after);
            }
            return after.atEnd()
                    ? new Parsed.Ok<>(new Request.Person(contact, null))
                    : until.read(named.after(), context, EXAMPLE)
                            .then(when -> new Parsed.Ok<>(new Request.Person(contact, when)));
        });
    }

    /** "snooze Ada 5": hours make no sense of a person. */
    private static Parsed<Request> ofWhat(Line line) {
        return new Parsed.Unclear<>(
                "Days or weeks?",
                Stream.of("days", "weeks", "months")
                        .map(unit -> line.rest() + " " + unit)
                        .map(span -> new Parsed.Choice(
                                span, line.with(line.at(), line.text().length(), span)))
                        .toList());
    }

    private boolean isTime(Line line) {
        return durations.parseAt(line.text(), line.at()) instanceof SpanReading.Found(var _, int consumed)
                && line.to(line.at() + consumed).atEnd();
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        return switch (request) {
            case Request.Person(var contact, var when) -> person(contact, when, turn);
            case Request.Item(int number, var when) -> item(number, when, turn);
            case Request.Latest(var when, var typed) ->
                Latest.of(turn).resolve(turn, "snooze", typed, number -> item(number, when, turn));
        };
    }

    private static Outcome person(ContactId id, @Nullable When when, Turn turn) {
        var tie = turn.network().find(id).orElseThrow();
        var end = when == null ? turn.now().plusWeeks(1) : moment(when, turn);
        var draft = turn.draft();
        draft.attend(id, tie.attention().snoozed(end.toInstant()));
        String name = tie.contact().name();
        var wrong = WrongRhythm.of(tie, turn);
        var buttons = new ArrayList<Button>(wrong.buttons());
        if (when == null) {
            buttons.add(Button.of("2 weeks", "snooze id:" + id.number() + " 2 weeks"));
            buttons.add(Button.of("A month", "snooze id:" + id.number() + " 1 month"));
        }
        buttons.add(turn.undo());
        return Outcome.change(
                draft,
                "the snooze of " + name,
                Reply.say(
                        "%s can wait until %s.%s".formatted(name, TimePhrases.full(end.toLocalDate()), wrong.words()),
                        buttons.toArray(Button[]::new)));
    }

    /** A day begins at midnight: who is snoozed until then may be in that morning's check-in. */
    private static ZonedDateTime moment(When when, Turn turn) {
        return switch (when) {
            case When.At at -> at.in(turn.now().getZone());
            case When.Day(var date) -> date.atStartOfDay(turn.now().getZone());
        };
    }

    private static Outcome item(int number, @Nullable When when, Turn turn) {
        var found = turn.network().item(number);
        if (found.isEmpty() || !found.get().open()) {
            return Outcome.tell(Items.closed(number, found));
        }
        var item = found.get();
        var end = when == null ? usual(item, turn) : end(item, when, turn);
        var draft = turn.draft();
        draft.put(putOff(item, end));
        return Outcome.change(
                draft,
                "putting that off",
                Reply.say(
                        (item instanceof Meeting ? "Moved to %s: %s.%s" : "I'll bring it up on %s: %s.%s")
                                .formatted(
                                        TimePhrases.full(end),
                                        Sentences.open(Items.what(item, turn.network())),
                                        afterwards(item)),
                        turn.undo()));
    }

    private static String afterwards(OpenItem item) {
        if (!(item instanceof Reminder reminder)) {
            return "";
        }
        var series = reminder.series();
        return series == null ? "" : " This turn only; then again " + TimePhrases.every(series.recurrence()) + ".";
    }

    private static ZonedDateTime end(OpenItem item, When when, Turn turn) {
        return when instanceof When.Day(var date) && !(item instanceof Meeting)
                ? QuietMorning.of(date, turn)
                : when.in(turn.now().getZone());
    }

    private static ZonedDateTime usual(OpenItem item, Turn turn) {
        var now = turn.now();
        return switch (item) {
            case Reminder _ -> now.plusHours(1);
            case Meeting meeting -> meeting.begins().plusHours(1).withZoneSameInstant(now.getZone());
            case Promise _ -> QuietMorning.of(now.toLocalDate().plusDays(1), turn);
        };
    }

    private static OpenItem putOff(OpenItem item, ZonedDateTime end) {
        return switch (item) {
            case Reminder reminder -> reminder.withAt(end.toLocalDateTime(), end.getZone());
            case Meeting meeting -> meeting.withAt(end.toLocalDateTime(), end.getZone());
            case Promise promise ->
                promise.withDue(promise.due() == null ? end.toLocalDate() : promise.due(), end.toLocalDateTime());
        };
    }
}
