package dev.rapport.conversation.account;

import dev.rapport.change.NetworkStore;
import dev.rapport.change.UndoEntry;
import dev.rapport.change.UndoStep;
import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.ChangeId;
import dev.rapport.network.Edit;
import dev.rapport.reply.Reply;
import java.util.List;
import java.util.Optional;

/** Takes back the last change, or the one whose button was pressed. */
final class UndoCommand implements CommandHandler<Optional<ChangeId>> {
    private static final String CHANGE = "change:";

    private final NetworkStore networks;

    UndoCommand(NetworkStore networks) {
        this.networks = networks;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "undo",
                List.of("take back", "take that back", "take it back", "revert"),
                Section.PEOPLE,
                "takes back your last change, for 24 hours",
                List.of("undo"));
    }

    @Override
    public Parsed<Optional<ChangeId>> read(String beginning, Line line, Context context) {
        String rest = line.rest();
        return new Parsed.Ok<>(
                rest.startsWith(CHANGE) && rest.length() > CHANGE.length()
                        ? Optional.of(new ChangeId(rest.substring(CHANGE.length())))
                        : Optional.empty());
    }

    @Override
    public Outcome handle(Optional<ChangeId> wanted, Turn turn) {
        var undoable = networks.undoable(turn.network().id());
        var entry = wanted.isEmpty()
                ? undoable.stream().findFirst()
                : undoable.stream().filter(e -> e.change().equals(wanted.get())).findFirst();
        return entry.map(found -> takeBack(found, turn)).orElseGet(() -> Outcome.tell(nothing(wanted.isPresent())));
    }

    private static Outcome takeBack(UndoEntry entry, Turn turn) {
        var draft = turn.draft();
        if (!draft.revert(entry.edits())) {
            String reason = wasCarriedOn(entry, turn)
                    ? "that has been passed on already"
                    : "something about it was changed later";
            return Outcome.tell(
                    Reply.say("I left %s as it is: %s. Nothing was taken back.".formatted(entry.what(), reason)));
        }
        return new Outcome.Changed(
                draft, Reply.say("I took back %s.".formatted(entry.what())), new UndoStep.TookBack(entry.change()));
    }

    /** Whether others may have been told, so that taking it back would not undo it. */
    private static boolean wasCarriedOn(UndoEntry entry, Turn turn) {
        return entry.edits().stream()
                .anyMatch(edit -> edit instanceof Edit.Introducing(int number, var _, var after)
                        && turn.network()
                                .exchange()
                                .introduction(number)
                                .filter(there -> !there.equals(after))
                                .isPresent());
    }

    private static Reply nothing(boolean button) {
        return Reply.say(
                button
                        ? "That was taken back already, or it is more than a day old. Nothing was changed."
                        : "There is nothing to take back: no change of yours in the last 24 hours.");
    }
}
