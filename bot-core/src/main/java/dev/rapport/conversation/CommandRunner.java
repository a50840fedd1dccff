package dev.rapport.conversation;

import dev.rapport.change.Arrivals.Expected;
import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.Member;
import dev.rapport.change.NetworkStore.Opened;
import dev.rapport.command.Context;
import dev.rapport.command.NetworkLexicon;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.reply.Reply;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Runs one command against the newest network and commits what it comes to; anew if the network moved on meanwhile. */
final class CommandRunner {
    private static final int TRIES = 6;

    private final Stores stores;
    private final Surroundings surroundings;

    CommandRunner(Stores stores, Surroundings surroundings) {
        this.stores = stores;
        this.surroundings = surroundings;
    }

    /**
     * Who asks, and when.
     *
     * @param opened what was read with the event, null for nothing
     */
    record Caller(
            Member member,
            ZoneId zone,
            Turn.Trigger trigger,
            @Nullable Opened opened) {
        private @Nullable Opened read() {
            return opened != null && opened.network().id().equals(member.network()) ? opened : null;
        }
    }

    /** What running came to. */
    sealed interface Ran {
        /** Nothing was stored. */
        record Told(Answer answer) implements Ran {}

        /** Stored now. */
        record Done(Reply reply) implements Ran {}

        /** Stored before, by the same event or an earlier press of the same button. */
        record DoneBefore(Reply reply) implements Ran {}
    }

    Ran run(Caller caller, BiFunction<Context, Turn, Outcome> command) {
        for (int i = 0; i < TRIES; i++) {
            var read = i == 0 ? caller.read() : null;
            var ran = attempt(caller, read == null ? open(caller) : read, command);
            if (ran.isPresent()) {
                return ran.get();
            }
        }
        throw new StoreUnavailable("The network kept changing", new IllegalStateException("stale " + TRIES + " times"));
    }

    private Opened open(Caller caller) {
        return stores.networks()
                .open(caller.member().network(), caller.trigger().change());
    }

    /** The turn as it is now, for composing a view after something was done. */
    Turn turn(Caller caller) {
        return turn(caller, stores.networks().load(caller.member().network()));
    }

    /** Runs a command against the network that is expected, and makes its change if all is as expected; empty if not, or if it changes nothing. */
    Optional<Ran> atOnce(Caller caller, Expected expected, BiFunction<Context, Turn, Outcome> command) {
        var turn = turn(caller, expected.network());
        return command.apply(context(turn), turn) instanceof Outcome.Changed changed
                        && expected.commit(commit(changed, expected.network(), turn))
                ? Optional.of(new Ran.Done(changed.reply()))
                : Optional.empty();
    }

    private Optional<Ran> attempt(Caller caller, Opened opened, BiFunction<Context, Turn, Outcome> command) {
        var done = opened.done();
        if (done != null) {
            return Optional.of(new Ran.DoneBefore(done));
        }
        var turn = turn(caller, opened.network());
        return switch (command.apply(context(turn), turn)) {
            case Outcome.Told(var answer) -> Optional.of(new Ran.Told(answer));
            case Outcome.Asked(var question, var reply) -> {
                stores.pending().ask(turn.network().id(), question);
                yield Optional.of(new Ran.Told(new Answer.Say(reply)));
            }
            case Outcome.Elsewhere(var act) -> Optional.of(new Ran.Told(act.get()));
            case Outcome.Changed changed -> commit(commit(changed, opened.network(), turn), changed);
        };
    }

    private static Context context(Turn turn) {
        var lexicon = new NetworkLexicon(turn.network(), turn.member().id().workspace());
        return new Context(lexicon, turn.now());
    }

    private Turn turn(Caller caller, Network network) {
        var log = stores.networks().interactions(network);
        var draft = new NetworkDraft(network, log);
        if (!caller.zone().equals(ZoneQuestion.NONE_YET)) {
            draft.set(network.settings().seenIn(caller.zone()));
        }
        var seen = draft.network();
        var now = surroundings.clock().now().atZone(seen.zone());
        return new Turn(caller.member(), seen, log, now, caller.trigger());
    }

    private Commit commit(Outcome.Changed changed, Network stored, Turn turn) {
        var after = changed.draft().network();
        var queue = stores.planner().plan(stored, after, turn.instant());
        var effects = new Commit.Effects(queue, List.of(), null);
        return new Commit(
                turn.trigger().change(),
                turn.instant(),
                stored,
                after,
                changed.draft().edits(),
                effects,
                changed.undo(),
                changed.reply());
    }

    private Optional<Ran> commit(Commit commit, Outcome.Changed changed) {
        return switch (stores.networks().commit(commit)) {
            case CommitResult.Done done -> Optional.of(new Ran.Done(changed.reply()));
            case CommitResult.Seen(var reply) ->
                Optional.of(new Ran.DoneBefore(reply == null ? changed.reply() : reply));
            case CommitResult.Stale stale -> Optional.empty();
        };
    }
}
