package dev.rapport.redis.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Interaction;
import dev.rapport.network.Edit;
import dev.rapport.network.Network;
import dev.rapport.redis.stored.LogForm;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a change does to interactions.
 *
 * @param added what comes to pages that need not be read for it
 * @param read pages that were read, and are written whole
 */
record LogWrites(Map<ContactId, List<Interaction>> added, List<PagedLog> read) {
    /** The commit script looks at the counts of all at once, and Lua cannot hand over more than some 8,000 fields. */
    private static final int MOST_UNREAD = 1_000;

    /**
     * Reads only where something is taken out, where the places beside a page are likely to be full, or where the change
     * concerns very many.
     */
    static LogWrites unread(List<Edit> edits, Network before, Function<Collection<ContactId>, List<PagedLog>> reader) {
        var all = byContact(edits);
        if (all.size() > MOST_UNREAD) {
            return new LogWrites(Map.of(), changed(all, reader));
        }
        var added = new LinkedHashMap<ContactId, List<Interaction>>();
        var others = new LinkedHashMap<ContactId, List<Edit.Log>>();
        all.forEach((contact, changes) -> {
            if (changes.stream().allMatch(change -> change.removed().isEmpty()) && !likelyFull(before, contact)) {
                added.put(
                        contact,
                        changes.stream()
                                .flatMap(change -> change.added().stream())
                                .toList());
            } else {
                others.put(contact, changes);
            }
        });
        return new LogWrites(added, changed(others, reader));
    }

    /** A page that is written whole has all its places free; where it is written whenever they should be full, it holds. */
    private static boolean likelyFull(Network before, ContactId contact) {
        return before.find(contact)
                .filter(tie -> tie.history().contacts() % (NetworkKeys.PLACES + 1) == NetworkKeys.PLACES)
                .isPresent();
    }

    /** Reads all pages that are written on. */
    static LogWrites read(List<Edit> edits, Function<Collection<ContactId>, List<PagedLog>> reader) {
        return new LogWrites(Map.of(), changed(byContact(edits), reader));
    }

    private static Map<ContactId, List<Edit.Log>> byContact(List<Edit> edits) {
        return edits.stream()
                .filter(Edit.Log.class::isInstance)
                .map(Edit.Log.class::cast)
                .collect(groupingBy(Edit.Log::contact, TreeMap::new, toList()));
    }

    private static List<PagedLog> changed(
            Map<ContactId, List<Edit.Log>> changes, Function<Collection<ContactId>, List<PagedLog>> reader) {
        var logs = reader.apply(changes.keySet());
        for (var log : logs) {
            changes.getOrDefault(log.contact(), List.of())
                    .forEach(change -> log.change(change.removed(), change.added()));
        }
        return logs;
    }

    void addTo(FieldWrites fields) {
        added.forEach((contact, interactions) -> fields.add(NetworkKeys.log(contact, 0), LogForm.of(0, interactions)));
        read.forEach(log -> write(log, fields));
    }

    private static void write(PagedLog log, FieldWrites fields) {
        for (var number : log.changed()) {
            var field = NetworkKeys.log(log.contact(), number);
            var open = number == 0 && log.fullPages() > 0;
            if (number == 0) {
                fields.remove(NetworkKeys.taken(field));
                NetworkKeys.beside(field).forEach(fields::remove);
            }
            if (log.page(number).isEmpty() && !open) {
                fields.remove(field);
            } else if (number == 0) {
                fields.write(field, LogForm.of(log.fullPages(), log.page(number)));
            } else {
                fields.writeForGood(field, LogForm.of(0, log.page(number)));
            }
        }
    }
}
