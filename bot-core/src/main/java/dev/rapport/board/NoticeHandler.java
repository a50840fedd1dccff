package dev.rapport.board;

import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.Member;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.UndoStep;
import dev.rapport.command.argument.When;
import dev.rapport.exchange.Commons;
import dev.rapport.exchange.Matching;
import dev.rapport.exchange.Posted;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reminder.PromptCommits;
import dev.rapport.reminder.PromptCommits.Composed;
import dev.rapport.sharing.Colleagues;
import dev.rapport.work.Attempts;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts an ask or an offer on the board, has those told whom it may concern, and takes it off when its owner did or its time is
 * over. Done again, it changes nothing.
 */
public final class NoticeHandler implements WorkHandler {
    /** Who posts within so short a time may not have seen the other's notice in the answer. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final NetworkStore networks;
    private final MemberStore members;
    private final Commons commons;
    private final Colleagues colleagues;
    private final PromptCommits commits;

    public NoticeHandler(NetworkStore networks, MemberStore members, Commons commons, PromptCommits commits) {
        this.networks = networks;
        this.members = members;
        this.commons = commons;
        this.colleagues = new Colleagues(commons, networks);
        this.commits = commits;
    }

    @Override
    public WorkItem.Kind kind() {
        return WorkItem.Kind.NOTICE;
    }

    @Override
    public Result handle(ClaimedWork claimed, Instant now) {
        return Attempts.untilOneHolds(() -> attempt(claimed, now));
    }

    /** Empty if the network has moved on meanwhile. */
    private Optional<Result> attempt(ClaimedWork claimed, Instant now) {
        var network = networks.load(claimed.item().owner());
        int number = claimed.item().key().subject();
        var owners = members.of(network.id()).stream().map(Member::id).toList();
        var notice = network.exchange().notice(number);
        if (notice.isEmpty()) {
            boolean off = owners.stream()
                    .allMatch(by -> commons.takeDown(by.workspace(), network.id(), network.revision(), number));
            return off ? Optional.of(new Result.Nothing()) : Optional.empty();
        }
        if (notice.get().over(now)) {
            return Optional.of(runOut(claimed, now));
        }
        for (var by : owners) {
            var posted = new Posted(network.id(), by, notice.get());
            if (!commons.post(by.workspace(), network.revision(), posted)) {
                return Optional.empty();
            }
            tell(posted, by, now);
        }
        return Optional.of(new Result.Later(notice.get().until()));
    }

    /** Gives everybody whose notice fits this one a work item of their own. */
    private void tell(Posted posted, MemberId by, Instant now) {
        var fitting = Matching.of(posted, colleagues.board(by, now));
        fitting.forEach(other -> bringUp(other, posted, now));
        var notSeen = posted.notice().posted().minus(AT_ONCE);
        fitting.stream()
                .filter(other -> !other.notice().posted().isBefore(notSeen))
                .findFirst()
                .ifPresent(other -> bringUp(posted, other, now));
    }

    private void bringUp(Posted told, Posted about, Instant now) {
        var change = new ChangeId("MATCH-%s-%d-%d"
                .formatted(
                        about.owner().value(),
                        about.notice().number(),
                        told.notice().number()));
        var key = new WorkItem.Key(WorkItem.Kind.MATCH, told.notice().number());
        Attempts.untilOneHolds(() -> Optional.of(networks.commit(scheduling(told.owner(), change, key, now)))
                .filter(result -> !(result instanceof CommitResult.Stale)));
    }

    private Commit scheduling(NetworkId owner, ChangeId change, WorkItem.Key key, Instant now) {
        Network network = networks.load(owner);
        var queue = List.<QueueEdit>of(new QueueEdit.Schedule(new WorkItem(owner, key, now)));
        var effects = new Commit.Effects(queue, List.of(), null);
        return new Commit(change, now, network, network, List.of(), effects, new UndoStep.None(), null);
    }

    private Result runOut(ClaimedWork claimed, Instant now) {
        return commits.commit(
                claimed, now, draft -> runOut(draft, claimed.item().key().subject(), now));
    }

    private static Composed runOut(NetworkDraft draft, int number, Instant now) {
        var network = draft.network();
        var notice = network.exchange().notice(number);
        if (notice.isEmpty()) {
            return new Composed.Not(new Result.Nothing());
        }
        var allowed = network.settings()
                .quiet()
                .firstAllowed(now.atZone(network.zone()), When.MORNING)
                .toInstant();
        if (allowed.isAfter(now)) {
            return new Composed.Not(new Result.Later(allowed));
        }
        draft.takeDown(number);
        return new Composed.Ready(BoardMessages.runOut(notice.get()));
    }
}
