package dev.rapport.checkin;

import dev.rapport.network.NetworkDraft;
import dev.rapport.reminder.CheckInTimes;
import dev.rapport.reminder.PromptCommits;
import dev.rapport.reminder.PromptCommits.Composed;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Instant;

/** Composes a check-in at its turn; one that would have nothing to say is passed over, and so
 * is every second or more of them after several went unanswered. */
public final class CheckInHandler implements WorkHandler {
    private final PromptCommits commits;
    private final CheckIns checkIns;

    public CheckInHandler(PromptCommits commits, CheckIns checkIns) {
        this.commits = commits;
        this.checkIns = checkIns;
    }

    @Override
    public WorkItem.Kind kind() {
        return WorkItem.Kind.CHECK_IN;
    }

    @Override
    public Result handle(ClaimedWork claimed, Instant now) {
        return commits.commit(claimed, now, draft -> compose(draft, now));
    }

    private Composed compose(NetworkDraft draft, Instant now) {
        var due = CheckInTimes.next(draft.network(), now);
        if (due.isEmpty()) {
            return new Composed.Not(new Result.Nothing());
        }
        if (due.get().isAfter(now)) {
            return new Composed.Not(new Result.Later(due.get()));
        }
        CheckInTimes.passed(draft.network(), now).ifPresent(draft::passTurns);
        if (draft.network().silence().toPassOver() > 0) {
            draft.passOverTurn();
            return new Composed.Ready(null);
        }
        return new Composed.Ready(
                checkIns.turn(draft, now.atZone(draft.network().zone())).orElse(null));
    }
}
