package dev.rapport.exchange;

import dev.rapport.consent.Introduction;
import dev.rapport.consent.PathId;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one person has put out for their team, and the introductions they take part in: the record that decides, whatever
 * copies there are.
 *
 * @param people contacts about whom something was said; never {@link Stance#UNSAID}
 * @param tags whoever bears one of these is shared, unless withheld
 * @param notices asks and offers by number
 * @param told by number of an ask or offer, which of others' were told as fitting it
 * @param introductions by number
 */
public record Exchange(
        NavigableMap<ContactId, Stance> people,
        SortedSet<String> tags,
        NavigableMap<Integer, Notice> notices,
        NavigableMap<Integer, Set<NoticeId>> told,
        NavigableMap<Integer, Introduction> introductions) {
    public static final Exchange NONE =
            new Exchange(new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /** So many requests a go-between has open at a time. */
    public static final int MOST_REQUESTS = 3;

    public Exchange {
        people = Collections.unmodifiableNavigableMap(new TreeMap<>(people));
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        notices = Collections.unmodifiableNavigableMap(new TreeMap<>(notices));
        told = Collections.unmodifiableNavigableMap(new TreeMap<>(told));
        introductions = Collections.unmodifiableNavigableMap(new TreeMap<>(introductions));
    }

    public Stance stance(ContactId contact) {
        return people.getOrDefault(contact, Stance.UNSAID);
    }

    /** Whether colleagues may find this contact. */
    public boolean covers(Contact contact) {
        return switch (stance(contact.id())) {
            case SHARED -> true;
            case WITHHELD -> false;
            case UNSAID -> tagged(contact);
        };
    }

    /** Whether the contact bears a shared tag. */
    public boolean tagged(Contact contact) {
        return contact.background().tags().stream().anyMatch(tags::contains);
    }

    /** Whether nobody can be covered. */
    public boolean sharesNobody() {
        return tags.isEmpty() && !people.containsValue(Stance.SHARED);
    }

    /** Whether the same people are shared for the same reasons. */
    public boolean sharesAs(Exchange other) {
        return people.equals(other.people) && tags.equals(other.tags);
    }

    public Optional<Notice> notice(int number) {
        return Optional.ofNullable(notices.get(number));
    }

    public Exchange with(ContactId contact, Stance stance) {
        var changed = new TreeMap<>(people);
        if (stance == Stance.UNSAID) {
            changed.remove(contact);
        } else {
            changed.put(contact, stance);
        }
        return new Exchange(changed, tags, notices, told, introductions);
    }

    public Exchange withTag(String tag, boolean shared) {
        var changed = new TreeSet<>(tags);
        if (shared) {
            changed.add(tag);
        } else {
            changed.remove(tag);
        }
        return new Exchange(people, changed, notices, told, introductions);
    }

    /** @param notice null to take it out */
    public Exchange with(int number, @Nullable Notice notice) {
        var changed = new TreeMap<>(notices);
        if (notice == null) {
            changed.remove(number);
        } else {
            changed.put(number, notice);
        }
        var still = new TreeMap<>(told);
        if (notice != null) {
            still.keySet().retainAll(changed.keySet());
        }
        return new Exchange(people, tags, changed, still, introductions);
    }

    /** Which of others' asks and offers were told as fitting this one. */
    public Set<NoticeId> told(int number) {
        return told.getOrDefault(number, Set.of());
    }

    public Exchange withTold(int number, Collection<NoticeId> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new HashSet<>(told(number));
        all.addAll(more);
        var changed = new TreeMap<>(told);
        changed.put(number, Set.copyOf(all));
        return new Exchange(people, tags, notices, changed, introductions);
    }

    public Optional<Introduction> introduction(int number) {
        return Optional.ofNullable(introductions.get(number));
    }

    /** This owner's record of an introduction. */
    public Optional<Introduction> introduction(PathId path) {
        return introductions.values().stream()
                .filter(introduction -> introduction.path().equals(path))
                .findFirst();
    }

    /** @param introduction null to take it out */
    public Exchange withIntroduction(int number, @Nullable Introduction introduction) {
        var changed = new TreeMap<>(introductions);
        if (introduction == null) {
            changed.remove(number);
        } else {
            changed.put(number, introduction);
        }
        return new Exchange(people, tags, notices, told, changed);
    }

    /**
     * When the places of a go-between that are taken become free again. A request takes one for its seven days unless it comes
     * about: whether it was declined shows in nothing.
     */
    public List<Instant> placesTaken(Instant now) {
        return introductions.values().stream()
                .filter(introduction -> introduction.takesPlace(now))
                .map(Introduction::until)
                .sorted()
                .toList();
    }
}
