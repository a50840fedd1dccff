package dev.rapport.sharing;

import dev.rapport.contact.ContactId;
import dev.rapport.exchange.Card;
import dev.rapport.network.Chunk;
import dev.rapport.network.Network;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a change of a network means for what its owner's team sees. */
public final class SharingPlanner {
    private SharingPlanner() {}

    /** @param now domain time */
    public static List<QueueEdit> plan(Network before, Network after, Instant now) {
        var edits = new ArrayList<QueueEdit>();
        if (sharesDiffer(before, after, now)) {
            edits.add(now(after, WorkItem.Kind.SHARES, 0, now));
        }
        var numbers = new TreeSet<>(before.exchange().notices().keySet());
        numbers.addAll(after.exchange().notices().keySet());
        numbers.stream()
                .filter(number -> !before.exchange()
                        .notice(number)
                        .equals(after.exchange().notice(number)))
                .forEach(number -> edits.add(now(after, WorkItem.Kind.NOTICE, number, now)));
        return edits;
    }

    private static QueueEdit now(Network owner, WorkItem.Kind kind, int subject, Instant now) {
        return new QueueEdit.Schedule(new WorkItem(owner.id(), new WorkItem.Key(kind, subject), now));
    }

    private static boolean sharesDiffer(Network before, Network after, Instant now) {
        if (!before.exchange().sharesAs(after.exchange())) {
            return true;
        }
        return !after.exchange().sharesNobody() && cardsDiffer(before, after, now);
    }

    /** Looks only where something was changed. */
    private static boolean cardsDiffer(Network before, Network after, Instant now) {
        var old = before.ties().chunks();
        var chunks = after.ties().chunks();
        for (int i = 0; i < Math.max(old.size(), chunks.size()); i++) {
            var one = i < old.size() ? old.get(i) : null;
            var other = i < chunks.size() ? chunks.get(i) : null;
            if (one != other && !cards(before, one, now).equals(cards(after, other, now))) {
                return true;
            }
        }
        return false;
    }

    private static Map<ContactId, Card> cards(Network network, @Nullable Chunk chunk, Instant now) {
        var cards = new HashMap<ContactId, Card>();
        if (chunk != null) {
            chunk.ties().forEach(tie -> Copies.card(network, tie, now).ifPresent(card -> cards.put(tie.id(), card)));
        }
        return cards;
    }
}
