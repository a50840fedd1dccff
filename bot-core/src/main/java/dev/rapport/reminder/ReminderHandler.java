package dev.rapport.reminder;

import dev.rapport.interaction.OpenItem;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reminder.PromptCommits.Composed;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Instant;

/** Brings up promises and reminders at their time. */
public final class ReminderHandler implements WorkHandler {
    private final PromptCommits commits;

    public ReminderHandler(PromptCommits commits) {
        this.commits = commits;
    }

    @Override
    public WorkItem.Kind kind() {
        return WorkItem.Kind.ITEM;
    }

    @Override
    public Result handle(ClaimedWork claimed, Instant now) {
        return commits.commit(
                claimed,
                now,
                draft -> draft.network()
                        .item(claimed.item().key().subject())
                        .map(item -> compose(draft, item, now))
                        .orElseGet(() -> new Composed.Not(new Result.Nothing())));
    }

    private static Composed compose(NetworkDraft draft, OpenItem item, Instant now) {
        var network = draft.network();
        var due = ItemTimes.of(item, network.zone());
        if (due.isEmpty()) {
            return new Composed.Not(new Result.Nothing());
        }
        if (due.get().isAfter(now)) {
            return new Composed.Not(new Result.Later(due.get()));
        }
        var local = now.atZone(network.zone());
        draft.put(item.broughtUp(local));
        return new Composed.Ready(ItemPrompt.of(item, network, local));
    }
}
