package dev.rapport.reminder;

import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.Member;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.UndoStep;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.identity.ChangeId;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reply.Reply;
import dev.rapport.work.Attempts;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes prompts happen: what is counted, what comes next, the message and the end of the work item are one commit, so that
 * whatever breaks, a prompt is sent once or tried again whole.
 */
public final class PromptCommits {
    private final NetworkStore networks;
    private final MemberStore members;

    public PromptCommits(NetworkStore networks, MemberStore members) {
        this.networks = networks;
        this.members = members;
    }

    /** What composing came to. */
    public sealed interface Composed {
        /** The draft was changed; {@code message} goes to the owner, null if there is nothing to say. */
        record Ready(@Nullable Reply message) implements Composed {}

        /** Nothing is changed and nothing sent. */
        record Not(Result result) implements Composed {}
    }

    /**
     * Composes against the newest network, and anew if it moved on meanwhile.
     *
     * @param compose changes the draft; called once for every try
     */
    public Result commit(ClaimedWork claimed, Instant now, Function<NetworkDraft, Composed> compose) {
        return commit(claimed, now, "", compose);
    }

    /** @param step tells apart what one item does at one moment, one thing after the other; may be empty */
    public Result commit(ClaimedWork claimed, Instant now, String step, Function<NetworkDraft, Composed> compose) {
        return Attempts.untilOneHolds(() -> {
            var network = networks.load(claimed.item().owner());
            var draft = new NetworkDraft(network, networks.interactions(network));
            return switch (compose.apply(draft)) {
                case Composed.Not(var not) -> Optional.of(not);
                case Composed.Ready(var message) -> result(networks.commit(commit(claimed, now, step, draft, message)));
            };
        });
    }

    private Commit commit(ClaimedWork claimed, Instant now, String step, NetworkDraft draft, @Nullable Reply message) {
        var item = claimed.item();
        var change = new ChangeId("%s-%d-%d%s"
                .formatted(
                        item.key().kind().name(),
                        item.key().subject(),
                        item.due().toEpochMilli(),
                        step));
        var effects = new Commit.Effects(
                WorkPlanner.plan(draft.before(), draft.network(), now), messages(claimed, change, message), claimed);
        return new Commit(
                change, now, draft.before(), draft.network(), draft.edits(), effects, new UndoStep.None(), null);
    }

    /** To the member of the network who was seen last. */
    private List<OutgoingMessage> messages(ClaimedWork claimed, ChangeId change, @Nullable Reply message) {
        if (message == null) {
            return List.of();
        }
        var owner = claimed.item().owner();
        return members.of(owner).stream()
                .map(Member::id)
                .limit(1)
                .map(member -> new OutgoingMessage(DeliveryKey.of(owner, change, 0), member, message))
                .toList();
    }

    private static Optional<Result> result(CommitResult committed) {
        return switch (committed) {
            case CommitResult.Done done -> Optional.of(new Result.Done());
            case CommitResult.Seen seen -> Optional.of(new Result.Nothing());
            case CommitResult.Stale stale -> Optional.empty();
        };
    }
}
