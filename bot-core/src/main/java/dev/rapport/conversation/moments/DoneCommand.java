package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Reminder;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Closes a promise or reminder: {@code done} keeps it, {@code cancel} gives it up. */
final class DoneCommand implements CommandHandler<DoneCommand.Request> {
    private static final String THIS_TURN = "this turn";

    private final CommandSpec spec;
    private final OpenItem.State state;
    private final String said;

    /**
     * What to close.
     *
     * @param number null for the only one that was sent in the last day
     * @param thisTurn of one that repeats, only a turn that was brought up
     */
    record Request(@Nullable Integer number, boolean thisTurn) {}

    private DoneCommand(CommandSpec spec, OpenItem.State state, String said) {
        this.spec = spec;
        this.state = state;
        this.said = said;
    }

    static DoneCommand done() {
        return new DoneCommand(
                new CommandSpec(
                        "done",
                        List.of("did it", "kept"),
                        Section.ACT,
                        "closes a reminder or a promise",
                        List.of("done 3", "done")),
                OpenItem.State.DONE,
                "Done");
    }

    static DoneCommand cancel() {
        return new DoneCommand(
                new CommandSpec(
                        "cancel",
                        List.of("delete reminder", "remove reminder"),
                        Section.ACT,
                        "gives up a reminder, a promise or a meeting",
                        List.of("cancel 3")),
                OpenItem.State.DROPPED,
                "Cancelled");
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        if (line.atEnd()) {
            return new Parsed.Ok<>(new Request(null, false));
        }
        return ItemNumber.at(line)
                .filter(item -> item.after().skip(THIS_TURN).atEnd())
                .<Parsed<Request>>map(item ->
                        new Parsed.Ok<>(new Request(item.number(), !item.after().atEnd())))
                .orElseGet(() -> new Parsed.Wrong<>(
                        Words.hinting("Which number? `reminders` shows them."),
                        spec.examples().getFirst()));
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var number = request.number();
        return number == null
                ? Latest.of(turn).resolve(turn, spec.word(), "", one -> close(one, false, turn))
                : close(number, request.thisTurn(), turn);
    }

    private Outcome close(int number, boolean thisTurn, Turn turn) {
        var found = turn.network().item(number);
        if (state == OpenItem.State.DROPPED && found.orElse(null) instanceof Meeting meeting && over(meeting)) {
            return Outcome.tell(Reply.say(Words.hinting(
                    "Nothing is logged: %s. `meeting with` keeps another one.", Items.what(meeting, turn.network()))));
        }
        if (found.isEmpty() || !found.get().open()) {
            return Outcome.tell(Items.closed(number, found));
        }
        if (state == OpenItem.State.DONE && found.get() instanceof Reminder reminder && reminder.series() != null) {
            return thisTurn && reminder.prompted() == null
                    ? Outcome.tell(Reply.say("That turn is done already. Nothing was changed."))
                    : turnDone(reminder, turn);
        }
        var draft = turn.draft();
        draft.put(found.get().withState(state));
        String what = Sentences.open(Items.what(found.get(), turn.network()));
        return Outcome.change(draft, "closing that", Reply.say("%s: %s.".formatted(said, what), turn.undo()));
    }

    private static boolean over(Meeting meeting) {
        return meeting.state() == OpenItem.State.DONE;
    }

    /** Of one that repeats only the turn that was brought up is done, or else the one to come. */
    private static Outcome turnDone(Reminder reminder, Turn turn) {
        var after = reminder.turnDone(turn.now());
        var draft = turn.draft();
        draft.put(after);
        var zone = turn.now().getZone();
        String which = reminder.prompted() == null ? "for " + TimePhrases.full(reminder.moment(zone)) : "for this time";
        return Outcome.change(
                draft,
                "closing that",
                Reply.say(
                        Words.hinting(
                                "Done %s: %s. Next on %s; `cancel %s` ends it.",
                                which,
                                Sentences.open(Items.what(reminder, turn.network())),
                                TimePhrases.full(after.moment(zone)),
                                reminder.number()),
                        turn.undo()));
    }
}
