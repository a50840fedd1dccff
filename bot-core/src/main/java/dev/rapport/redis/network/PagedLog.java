package dev.rapport.redis.network;

import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The interactions with one contact, in pages. New ones go to the open page (0) alone, so that logging reads and writes
 * one small value however long the history is; a page that is full is closed and gets the next number.
 */
final class PagedLog {
    private static final int MOST_ON_A_PAGE = 16;
    private static final int LONGEST_PAGE = 6_000;

    private final ContactId contact;
    private final Function<Collection<Integer>, SortedMap<Integer, List<Interaction>>> reader;
    private final SortedMap<Integer, List<Interaction>> pages = new TreeMap<>();
    private final TreeSet<Integer> changed = new TreeSet<>();
    private int fullPages;

    /** @param reader reads full pages by their numbers */
    PagedLog(
            ContactId contact,
            OpenPage open,
            Function<Collection<Integer>, SortedMap<Integer, List<Interaction>>> reader) {
        this.contact = contact;
        this.fullPages = open.fullPages();
        this.reader = reader;
        pages.put(0, new ArrayList<>(open.interactions()));
    }

    ContactId contact() {
        return contact;
    }

    int fullPages() {
        return fullPages;
    }

    /** The numbers of the pages that must be written. */
    Collection<Integer> changed() {
        return changed;
    }

    List<Interaction> page(int number) {
        return pages.getOrDefault(number, List.of());
    }

    /** In the order in which they were logged. */
    List<Interaction> all() {
        readAll();
        return pages.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(interaction -> interaction.id().number()))
                .toList();
    }

    void change(List<Interaction> removed, List<Interaction> added) {
        removed.forEach(this::remove);
        added.forEach(this::add);
    }

    private void add(Interaction interaction) {
        var open = page(0);
        if (isFull(open)) {
            fullPages++;
            pages.put(fullPages, open);
            changed.add(fullPages);
            open = new ArrayList<>();
            pages.put(0, open);
        }
        open.add(interaction);
        changed.add(0);
    }

    private static boolean isFull(List<Interaction> page) {
        return page.size() >= MOST_ON_A_PAGE
                || page.stream()
                                .map(Interaction::story)
                                .mapToInt(PagedLog::length)
                                .sum()
                        > LONGEST_PAGE;
    }

    private static int length(Story story) {
        return story.text().length() + story.gave().length() + story.got().length();
    }

    private void remove(Interaction interaction) {
        if (!page(0).removeIf(one -> one.id().equals(interaction.id()))) {
            readAll();
            pages.forEach((number, page) -> {
                if (page.removeIf(one -> one.id().equals(interaction.id()))) {
                    changed.add(number);
                }
            });
        } else {
            changed.add(0);
        }
        forgetWhereEmpty();
    }

    /** Without any interaction left the numbering starts anew. */
    private void forgetWhereEmpty() {
        if (pages.size() == fullPages + 1 && pages.values().stream().allMatch(List::isEmpty)) {
            for (var number = 0; number <= fullPages; number++) {
                changed.add(number);
            }
            fullPages = 0;
        }
    }

    private void readAll() {
        var missing = new ArrayList<Integer>();
        for (var number = 1; number <= fullPages; number++) {
            if (!pages.containsKey(number)) {
                missing.add(number);
            }
        }
        if (!missing.isEmpty()) {
            reader.apply(missing).forEach((number, page) -> pages.put(number, new ArrayList<>(page)));
        }
    }
}
