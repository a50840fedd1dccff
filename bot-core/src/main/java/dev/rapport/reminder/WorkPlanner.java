package dev.rapport.reminder;

import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.network.Network;
import dev.rapport.sharing.SharingPlanner;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a change of a network means for its owner's work. Every change goes through here, so that edits, snoozes and undo
 * keep the queue right without knowing it.
 */
public final class WorkPlanner {
    private WorkPlanner() {}

    /**
     * The edits that turn the work of one network into that of the other.
     *
     * @param now domain time
     */
    public static List<QueueEdit> plan(Network before, Network after, Instant now) {
        var edits = new ArrayList<QueueEdit>();
        addCheckIn(before, after, now, edits);
        addItems(before, after, now, edits);
        edits.addAll(SharingPlanner.plan(before, after, now));
        addIntroductions(before, after, edits);
        return List.copyOf(edits);
    }

    private static void addCheckIn(Network before, Network after, Instant now, List<QueueEdit> edits) {
        var key = new WorkItem.Key(WorkItem.Kind.CHECK_IN, 0);
        add(after, key, CheckInTimes.next(before, now), CheckInTimes.next(after, now), edits);
    }

    private static void addItems(Network before, Network after, Instant now, List<QueueEdit> edits) {
        var numbers = new TreeSet<>(before.items().keySet());
        numbers.addAll(after.items().keySet());
        for (int number : numbers) {
            var old = before.item(number).flatMap(item -> ItemTimes.of(item, before));
            var changed = after.item(number)
                    .filter(item -> old.isPresent() || !tooLate(item, after, now))
                    .flatMap(item -> ItemTimes.of(item, after));
            add(after, new WorkItem.Key(WorkItem.Kind.ITEM, number), old, changed, edits);
        }
    }

    /** A record that has changed is scheduled, be it for the moment at which it was claimed: its next step is another one. */
    private static void addIntroductions(Network before, Network after, List<QueueEdit> edits) {
        var numbers = new TreeSet<>(before.exchange().introductions().keySet());
        numbers.addAll(after.exchange().introductions().keySet());
        for (int number : numbers) {
            var changed = after.exchange().introduction(number);
            if (!changed.equals(before.exchange().introduction(number))) {
                var key = new WorkItem.Key(WorkItem.Kind.INTRODUCTION, number);
                edits.add(changed.<QueueEdit>map(
                                there -> new QueueEdit.Schedule(new WorkItem(after.id(), key, there.due())))
                        .orElseGet(() -> new QueueEdit.Cancel(key)));
            }
        }
    }

    /** A promise for today that is made after nine is not brought up in the same breath. */
    private static boolean tooLate(OpenItem item, Network network, Instant now) {
        return item instanceof Promise
                && ItemTimes.of(item, network).map(at -> !at.isAfter(now)).orElse(false);
    }

    private static void add(
            Network owner, WorkItem.Key key, Optional<Instant> old, Optional<Instant> changed, List<QueueEdit> edits) {
        if (old.equals(changed)) {
            return;
        }
        edits.add(changed.<QueueEdit>map(due -> new QueueEdit.Schedule(new WorkItem(owner.id(), key, due)))
                .orElseGet(() -> new QueueEdit.Cancel(key)));
    }
}
