package dev.rapport.reminder;

import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reminder.PromptCommits.Composed;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/** Brings up promises, reminders and meetings at their time. */
public final class ReminderHandler implements WorkHandler {
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final Duration AFTER_CHECK_IN = Duration.ofMinutes(1);

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

    /** The debrief once it is over, else the brief, unless it has begun already. */
    private static Composed meeting(NetworkDraft draft, Meeting meeting, ZonedDateTime now) {
        var network = draft.network();
        var tie = network.find(meeting.contact());
        draft.put(meeting.broughtUp(now));
        if (tie.isEmpty()) {
            return new Composed.Ready(null);
        }
        var prompt = new MeetingPrompt(meeting, tie.get(), network, now);
        if (meeting.over(now.toInstant())) {
            return new Composed.Ready(prompt.debrief());
        }
        return new Composed.Ready(
                meeting.begun(now.toInstant()) ? null : prompt.brief(draft.interactions(meeting.contact())));
    }

    /** After an outage one message tells all that came due, and a check-in that is due as well tells the promises. */
    private static Composed late(NetworkDraft draft, OpenItem item, ZonedDateTime now) {
        var network = draft.network();
        boolean checkInDue = CheckInTimes.next(network, now.toInstant())
                .filter(next -> !next.isAfter(now.toInstant()))
                .isPresent();
        if (checkInDue && item instanceof Promise) {
            return new Composed.Not(new Result.Later(now.toInstant().plus(AFTER_CHECK_IN)));
        }
        var due = network.items().values().stream()
                .filter(other -> !(other instanceof Meeting) && !(checkInDue && other instanceof Promise))
                .filter(other -> ItemTimes.of(other, network.zone())
                        .filter(at -> !at.isAfter(now.toInstant()))
                        .isPresent())
                .toList();
        due.forEach(other -> draft.put(other.broughtUp(now)));
        return new Composed.Ready(
                due.size() == 1 ? ItemPrompt.of(item, network, now) : LatePrompt.of(due, network, now));
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
        if (item instanceof Meeting meeting) {
            return meeting(draft, meeting, local);
        }
        if (due.get().isBefore(now.minus(LATE))) {
            return late(draft, item, local);
        }
        draft.put(item.broughtUp(local));
        return new Composed.Ready(ItemPrompt.of(item, network, local));
    }
}
