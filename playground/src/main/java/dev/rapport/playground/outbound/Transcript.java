package dev.rapport.playground.outbound;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.node.ObjectNode;

/** One person's conversation: the last messages in order, and the pages that show it. */
final class Transcript {
    private static final int KEPT = 200;
    private static final int PAGES = 12;

    /** What a message keeps though another reply takes its place: who else reads it, and where. */
    private static final List<String> KEPT_IN_PLACE = List.of("among", "where");

    private final SequencedMap<String, ObjectNode> messages = new LinkedHashMap<>();
    private final Deque<Subscription> pages = new ArrayDeque<>();
    private long said;

    /** Shows a message: in the place of the one with the same id, else at the end. */
    synchronized void put(String id, ObjectNode message) {
        var before = messages.get(id);
        if (before != null) {
            message.set("at", before.get("at"));
            KEPT_IN_PLACE.forEach(
                    name -> Optional.ofNullable(before.get(name)).ifPresent(value -> message.set(name, value)));
        } else if (message.has("reply")) {
            said++;
        }
        messages.put(id, message.put("id", id));
        if (messages.size() > KEPT) {
            messages.pollFirstEntry();
        }
        tell(new StreamEvent("message", message.toString()));
    }

    /** Shows another reply in the place of one; nothing happens where there is none. */
    synchronized void again(String id, ObjectNode reply) {
        var message = messages.get(id);
        if (message != null) {
            put(id, message.deepCopy().set("reply", reply));
        }
    }

    /** The conversation in which a message stands that others read as well; empty for one's own. */
    synchronized Optional<String> where(String id) {
        return Optional.ofNullable(messages.get(id))
                .map(message -> message.path("where").asString(""))
                .filter(where -> !where.isEmpty());
    }

    synchronized boolean has(String id) {
        return messages.containsKey(id);
    }

    synchronized long said() {
        return said;
    }

    /** Tells the page what there is already, then everything that follows; the page opened first gives way to many. */
    synchronized Subscription open(ObjectNode hello) {
        var all = hello.putArray("messages");
        messages.values().forEach(all::add);
        var page = new Subscription();
        page.offer(new StreamEvent("hello", hello.toString()));
        pages.addLast(page);
        if (pages.size() > PAGES) {
            pages.removeFirst().close();
        }
        return page;
    }

    synchronized void tell(StreamEvent event) {
        for (Iterator<Subscription> each = pages.iterator(); each.hasNext(); ) {
            var page = each.next();
            page.offer(event);
            if (!page.isOpen()) {
                each.remove();
            }
        }
    }

    synchronized void close() {
        pages.forEach(Subscription::close);
        pages.clear();
    }
}
