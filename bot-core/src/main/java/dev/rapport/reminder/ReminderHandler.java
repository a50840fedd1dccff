package dev.rapport.reminder;

import dev.rapport.command.argument.When;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.network.QuietTimes;
import dev.rapport.reminder.PromptCommits.Composed;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

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

    private static Composed compose(NetworkDraft draft, OpenItem item, Instant now) {
        var network = draft.network();
        var due = ItemTimes.of(item, network);
        if (due.isEmpty()) {
            return new Composed.Not(new Result.Nothing());
        }
        var local = now.atZone(network.zone());
        boolean late = due.get().isBefore(now.minus(LATE));
        var earliest = due.get().isAfter(now) ? due.get() : allowed(item, late, network, local);
        if (earliest.isAfter(now)) {
            return new Composed.Not(new Result.Later(earliest));
        }
        if (item instanceof Meeting meeting) {
            return meeting(draft, meeting, local);
        }
        return late ? late(draft, item, local) : onTime(draft, item, local);
    }

    /** What is late did not come at the time that somebody named: it waits for the quiet hours to end as well. */
    private static Instant allowed(OpenItem item, boolean late, Network network, ZonedDateTime now) {
        boolean brief = item instanceof Meeting meeting && !meeting.over(now.toInstant());
        var quiet = network.settings().quiet();
        if (ItemTimes.waits(item)) {
            return quiet.firstAllowed(now, When.MORNING).toInstant();
        }
        return late && !brief
                ? QuietTimes.NONE
                        .withHours(quiet.hours())
                        .firstAllowed(now, When.MORNING)
                        .toInstant()
                : now.toInstant();
    }

    /** Promises that come in the same minute come in one message. */
    private static Composed onTime(NetworkDraft draft, OpenItem item, ZonedDateTime now) {
        var together = item instanceof Promise
                ? due(draft.network(), now).filter(Promise.class::isInstance).toList()
                : List.of(item);
        together.forEach(one -> draft.put(one.broughtUp(now)));
        return new Composed.Ready(
                together.size() == 1
                        ? ItemPrompt.of(item, draft.network(), now)
                        : SeveralPrompt.promises(together, draft.network(), now));
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
        var due = due(network, now)
                .filter(other -> !(other instanceof Meeting) && !(checkInDue && other instanceof Promise))
                .toList();
        due.forEach(other -> draft.put(other.broughtUp(now)));
        return new Composed.Ready(
                due.size() == 1 ? ItemPrompt.of(item, network, now) : SeveralPrompt.late(due, network, now));
    }

    /** All whose time has come and that may come now. */
    private static Stream<OpenItem> due(Network network, ZonedDateTime now) {
        boolean quiet = network.settings().quiet().covers(now.toLocalDateTime());
        return network.items().values().stream()
                .filter(other -> !(quiet && ItemTimes.waits(other)))
                .filter(other -> ItemTimes.of(other, network)
                        .filter(at -> !at.isAfter(now.toInstant()))
                        .isPresent());
    }
}
