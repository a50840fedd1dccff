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
import dev.rapport.identity.MemberId;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reply.Reply;
import dev.rapport.work.Attempts;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler.Result;
import java.time.Instant;
import java.util.Comparator;
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
            var known = members.of(claimed.item().owner());
            return leftAloneUntil(known, now)
                    .<Optional<Result>>map(until -> Optional.of(new Result.Later(until)))
                    .orElseGet(() -> attempt(new Prompt(claimed, now, step, reachable(known, now)), compose));
        });
    }

    /** @param to empty where nobody was met whom it could go to */
    private record Prompt(ClaimedWork claimed, Instant now, String step, Optional<MemberId> to) {}

    /** Where nobody of a network can be reached nothing is composed, and nothing counted as unanswered. */
    private static Optional<Instant> leftAloneUntil(List<Member> known, Instant now) {
        return reachable(known, now).isPresent()
                ? Optional.empty()
                : known.stream()
                        .flatMap(member -> member.leftAloneUntil(now).stream())
                        .min(Comparator.naturalOrder());
    }

    /** The member of the network who was seen last. */
    private static Optional<MemberId> reachable(List<Member> known, Instant now) {
        return known.stream()
                .filter(member -> member.leftAloneUntil(now).isEmpty())
                .map(Member::id)
                .findFirst();
    }

    private Optional<Result> attempt(Prompt prompt, Function<NetworkDraft, Composed> compose) {
        var network = networks.load(prompt.claimed().item().owner());
        var draft = new NetworkDraft(network, networks.interactions(network));
        return switch (compose.apply(draft)) {
            case Composed.Not(var not) -> Optional.of(not);
            case Composed.Ready(var message) -> result(networks.commit(commit(prompt, draft, message)));
        };
    }

    private static Commit commit(Prompt prompt, NetworkDraft draft, @Nullable Reply message) {
        var item = prompt.claimed().item();
        var change = new ChangeId("%s-%d-%d%s"
                .formatted(
                        item.key().kind().name(),
                        item.key().subject(),
                        item.due().toEpochMilli(),
                        prompt.step()));
        var effects = new Commit.Effects(
                WorkPlanner.plan(draft.before(), draft.network(), prompt.now()),
                messages(prompt, change, message),
                prompt.claimed());
        return new Commit(
                change,
                prompt.now(),
                draft.before(),
                draft.network(),
                draft.edits(),
                effects,
                new UndoStep.None(),
                null);
    }

    private static List<OutgoingMessage> messages(Prompt prompt, ChangeId change, @Nullable Reply message) {
        var key = DeliveryKey.of(prompt.claimed().item().owner(), change, 0);
        return message == null
                ? List.of()
                : prompt.to().stream()
                        .map(member -> new OutgoingMessage(key, member, message))
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
