package dev.rapport.board;

import dev.rapport.change.MemberStore;
import dev.rapport.command.argument.When;
import dev.rapport.exchange.Matching;
import dev.rapport.exchange.Posted;
import dev.rapport.identity.MemberId;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reminder.PromptCommits;
import dev.rapport.reminder.PromptCommits.Composed;
import dev.rapport.sharing.Colleagues;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Instant;

/** Tells the owner of an ask which offers may answer it, and the other way round, each of them once; quiet times hold it. */
public final class MatchHandler implements WorkHandler {
    private final MemberStore members;
    private final Colleagues colleagues;
    private final PromptCommits commits;
    private final BoardMessages messages;

    public MatchHandler(MemberStore members, Colleagues colleagues, PromptCommits commits, BoardMessages messages) {
        this.members = members;
        this.colleagues = colleagues;
        this.commits = commits;
        this.messages = messages;
    }

    @Override
    public WorkItem.Kind kind() {
        return WorkItem.Kind.MATCH;
    }

    @Override
    public Result handle(ClaimedWork claimed, Instant now) {
        var owner = members.of(claimed.item().owner()).stream().findFirst();
        int number = claimed.item().key().subject();
        return owner.isEmpty()
                ? new Result.Nothing()
                : commits.commit(
                        claimed, now, draft -> compose(draft, owner.get().id(), number, now));
    }

    private Composed compose(NetworkDraft draft, MemberId by, int number, Instant now) {
        var network = draft.network();
        var notice = network.exchange().notice(number).filter(there -> !there.over(now));
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
        var known = network.exchange().told(number);
        var fitting = Matching.of(new Posted(network.id(), by, notice.get()), colleagues.board(by, now)).stream()
                .filter(posted -> !known.contains(posted.id()))
                .limit(BoardMessages.MOST_SHOWN)
                .toList();
        if (fitting.isEmpty()) {
            return new Composed.Not(new Result.Nothing());
        }
        draft.told(number, fitting.stream().map(Posted::id).toList());
        return new Composed.Ready(messages.match(notice.get(), fitting));
    }
}
