package dev.rapport.warmpath;

import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.UndoStep;
import dev.rapport.consent.Introduction;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reminder.WorkPlanner;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Changes others' records of an introduction, each in its owner's network with the work that follows from it. */
final class Records {
    private static final int TRIES = 6;

    private final NetworkStore networks;

    Records(NetworkStore networks) {
        this.networks = networks;
    }

    /**
     * Makes a change once, against the newest network.
     *
     * @param step tells it from the other changes that the introduction makes in this network
     * @param change may come to nothing; called once for every try
     * @return the network as it is then
     */
    Network change(
            NetworkId owner, Introduction introduction, String step, Instant now, Consumer<NetworkDraft> change) {
        var path = introduction.path();
        var id = new ChangeId("INTRO-%s-%d-%s".formatted(path.begun().value(), path.number(), step));
        for (int i = 0; i < TRIES; i++) {
            var network = networks.load(owner);
            var draft = new NetworkDraft(network, networks.interactions(network));
            change.accept(draft);
            if (draft.edits().isEmpty()) {
                return network;
            }
            switch (networks.commit(commit(id, now, draft))) {
                case CommitResult.Done(var after) -> {
                    return after;
                }
                case CommitResult.Seen _ -> {
                    return networks.load(owner);
                }
                case CommitResult.Stale _ -> {}
            }
        }
        throw new IllegalStateException("The network kept changing");
    }

    private static Commit commit(ChangeId id, Instant now, NetworkDraft draft) {
        var queue = WorkPlanner.plan(draft.before(), draft.network(), now);
        var effects = new Commit.Effects(queue, List.of(), null);
        return new Commit(id, now, draft.before(), draft.network(), draft.edits(), effects, new UndoStep.None(), null);
    }
}
