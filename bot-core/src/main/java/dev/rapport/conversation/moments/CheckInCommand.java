package dev.rapport.conversation.moments;

import dev.rapport.checkin.CheckIns;
import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.Section;
import dev.rapport.command.argument.Expect;
import dev.rapport.command.argument.RecurrenceReading;
import dev.rapport.command.argument.RhythmParser;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.command.argument.When;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.network.CheckIn;
import dev.rapport.reminder.CheckInTimes;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.rhythm.Recurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Sets when check-ins come, pauses or ends them, or gives one now. */
final class CheckInCommand implements CommandHandler<CheckInCommand.Request> {
    private static final String EXAMPLE = "checkin weekly on monday at 9:00";

    private final RhythmParser rhythms = new RhythmParser();
    private final Until until = new Until();
    private final CheckIns checkIns;

    CheckInCommand(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    /** What is to become of check-ins. */
    sealed interface Request {
        record State() implements Request {}

        /** "stop": what there is to stop, with the button that does. */
        record LeaveMe() implements Request {}

        record Now() implements Request {}

        record Off() implements Request {}

        record Resume() implements Request {}

        record Pause(LocalDate until) implements Request {}

        /** @param others what a bare hour could have meant as well */
        record Every(Recurrence recurrence, List<Recurrence> others) implements Request {
            public Every {
                others = List.copyOf(others);
            }
        }
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "checkin",
                List.of("check-in", "check in", "checkins", "check-ins", "stop", "pause", "mute", "unsubscribe"),
                Section.ACT,
                "sets when I check in with you",
                List.of(
                        EXAMPLE,
                        "checkin weekdays at 8:30",
                        "checkin pause until 5 January",
                        "checkin off",
                        "checkin now"));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        if (!beginning.startsWith("check")) {
            return new Parsed.Ok<>(new Request.LeaveMe());
        }
        if (line.atEnd()) {
            return new Parsed.Ok<>(new Request.State());
        }
        if (line.startsWith("now")) {
            return new Parsed.Ok<>(new Request.Now());
        }
        if (line.startsWith("off") || line.startsWith("stop") || line.startsWith("never")) {
            return new Parsed.Ok<>(new Request.Off());
        }
        if (line.startsWith("resume")
                || line.startsWith("on") && line.after("on").atEnd()) {
            return new Parsed.Ok<>(new Request.Resume());
        }
        if (line.startsWith("pause")) {
            return until.read(line.after("pause"), context, "checkin pause until 5 January")
                    .then(when -> new Parsed.Ok<>(new Request.Pause(day(when))));
        }
        return recurrence(line, context);
    }

    private static LocalDate day(When when) {
        return when.date();
    }

    /** "checkin monday" is every Monday. */
    private Parsed<Request> recurrence(Line line, Context context) {
        var every = new Line(line.with(line.at(), line.at(), "every "), line.at());
        return said(!isRecurrence(line, context) && isRecurrence(every, context) ? every : line, context);
    }

    private boolean isRecurrence(Line line, Context context) {
        return !(rhythms.recurrenceAt(line.text(), line.at(), context.now(), Expect.TIME)
                instanceof RecurrenceReading.None);
    }

    private Parsed<Request> said(Line line, Context context) {
        return switch (rhythms.recurrenceAt(line.text(), line.at(), context.now(), Expect.TIME)) {
            case RecurrenceReading.Found(var recurrence, var _, int consumed, var others)
            when line.to(line.at() + consumed).atEnd() -> new Parsed.Ok<>(new Request.Every(recurrence, others));
            case RecurrenceReading.Unclear(var question, var options, int consumed) ->
                new Parsed.Unclear<>(
                        question,
                        options.stream()
                                .map(option -> new Choice(
                                        Sentences.capital(TimePhrases.every(option)),
                                        line.with(line.at(), line.at() + consumed, TimePhrases.every(option))))
                                .toList());
            case RecurrenceReading.Wrong(var message, var example) -> new Parsed.Wrong<>(message, "checkin " + example);
            case RecurrenceReading.Found _, RecurrenceReading.None _ ->
                new Parsed.Wrong<>("I did not understand \"%s\".".formatted(Line.readable(line.rest())), EXAMPLE);
        };
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var now = turn.network().settings().checkIn();
        return switch (request) {
            case Request.State _ -> Outcome.tell(state(now, turn));
            case Request.LeaveMe _ ->
                Outcome.tell(
                        now.recurrence() == null
                                ? Reply.say(
                                        Words.hinting("I send no check-ins. `reminders` shows what else is to come."))
                                : state(now, turn));
            case Request.Now _ -> checkInNow(turn);
            case Request.Off _ -> set(now.off(), "No more check-ins. `checkin` brings them back.", turn);
            case Request.Resume _ -> now.recurrence() == null ? Outcome.tell(state(now, turn)) : resume(now, turn);
            case Request.Pause(var day) ->
                now.recurrence() == null
                        ? Outcome.tell(state(now, turn))
                        : set(
                                now.withPausedUntil(day),
                                "No check-ins before %s.".formatted(TimePhrases.full(day)),
                                turn);
            case Request.Every every -> every(now, every, turn);
        };
    }

    /** What passed while they were paused stays passed: nothing comes at once. */
    private static Outcome resume(CheckIn now, Turn turn) {
        if (!now.pausedOn(turn.now().toLocalDate()) && turn.network().silence().every() == 1) {
            return Outcome.tell(state(now, turn));
        }
        var again = now.resumed(turn.now().toLocalDateTime());
        return set(again, "Check-ins come again, " + next(again, turn) + ".", turn);
    }

    private static Outcome every(CheckIn now, Request.Every wanted, Turn turn) {
        var changed = now.every(wanted.recurrence(), turn.now().toLocalDateTime());
        String when = TimePhrases.every(wanted.recurrence());
        var others = wanted.others().stream()
                .map(other -> Button.of(TimePhrases.clock(other.at()), "checkin " + TimePhrases.every(other)))
                .toArray(Button[]::new);
        return set(changed, "I'll check in %s, %s.".formatted(when, next(changed, turn)), turn, others);
    }

    private Outcome checkInNow(Turn turn) {
        var draft = turn.draft();
        return checkIns.now(draft, turn.now())
                .map(reply ->
                        draft.edits().isEmpty() ? Outcome.tell(reply) : Outcome.change(draft, "that check-in", reply))
                .orElseGet(() -> Outcome.tell(Reply.say("Nobody needs you right now, and nothing falls due.")));
    }

    private static Outcome set(CheckIn changed, String said, Turn turn, Button... others) {
        var draft = turn.draft();
        draft.set(draft.network().settings().withCheckIn(changed));
        return draft.edits().isEmpty()
                ? Outcome.tell(Reply.say("It is like that already. Nothing was changed."))
                : Outcome.change(
                        draft,
                        "the change of check-ins",
                        Reply.say(
                                Words.hinting(said),
                                Stream.concat(Stream.of(others), Stream.of(turn.undo()))
                                        .toArray(Button[]::new)));
    }

    private static Reply state(CheckIn checkIn, Turn turn) {
        var recurrence = checkIn.recurrence();
        if (recurrence == null) {
            return Reply.say(
                    "There are no check-ins yet. Shall they come on Mondays at 9:00?",
                    Button.of("Mondays 9:00", EXAMPLE),
                    Button.of("Weekdays 8:30", "checkin weekdays at 8:30"));
        }
        var paused = checkIn.pausedUntil();
        String when = paused == null || !checkIn.pausedOn(turn.now().toLocalDate())
                ? next(checkIn, turn)
                : "paused until " + TimePhrases.full(paused);
        return Reply.say(
                "I check in %s%s, %s.".formatted(TimePhrases.every(recurrence), rarer(turn), when),
                Button.of("One now", "checkin now"),
                Button.of("Off", "checkin off"));
    }

    private static String rarer(Turn turn) {
        return switch (turn.network().silence().every()) {
            case 1 -> "";
            case 2 -> " (every second time until one is answered)";
            default -> " (every fourth time until one is answered)";
        };
    }

    /** When the next one really comes, with quiet times and a pause counted in. */
    private static String next(CheckIn checkIn, Turn turn) {
        var draft = turn.draft();
        draft.set(draft.network().settings().withCheckIn(checkIn));
        return CheckInTimes.nextSent(draft.network(), turn.instant())
                .map(next ->
                        "next on " + TimePhrases.full(next.atZone(turn.now().getZone())))
                .orElse("none");
    }
}
