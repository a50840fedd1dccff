package dev.rapport.exchange;

import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one person has put out for their team: the record that decides, whatever copies there are.
 *
 * @param people contacts about whom something was said; never {@link Stance#UNSAID}
 * @param tags whoever bears one of these is shared, unless withheld
 * @param notices asks and offers by number
 */
public record Exchange(
        NavigableMap<ContactId, Stance> people, SortedSet<String> tags, NavigableMap<Integer, Notice> notices) {
    public static final Exchange NONE = new Exchange(new TreeMap<>(), new TreeSet<>(), new TreeMap<>());

    public Exchange {
        people = Collections.unmodifiableNavigableMap(new TreeMap<>(people));
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        notices = Collections.unmodifiableNavigableMap(new TreeMap<>(notices));
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
        return new Exchange(changed, tags, notices);
    }

    public Exchange withTag(String tag, boolean shared) {
        var changed = new TreeSet<>(tags);
        if (shared) {
            changed.add(tag);
        } else {
            changed.remove(tag);
        }
        return new Exchange(people, changed, notices);
    }

    /** @param notice null to take it out */
    public Exchange with(int number, @Nullable Notice notice) {
        var changed = new TreeMap<>(notices);
        if (notice == null) {
            changed.remove(number);
        } else {
            changed.put(number, notice);
        }
        return new Exchange(people, tags, changed);
    }
}
