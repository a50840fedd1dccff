package dev.rapport.network;

import dev.rapport.contact.ContactId;
import java.util.Comparator;

/** Two contacts who know each other; the lower number comes first. */
public record Acquaintance(ContactId one, ContactId other) implements Comparable<Acquaintance> {
    public Acquaintance {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("Two different contacts, the lower number first");
        }
    }

    /** The pair of two different contacts, given in any order. */
    public static Acquaintance of(ContactId one, ContactId other) {
        return one.compareTo(other) < 0 ? new Acquaintance(one, other) : new Acquaintance(other, one);
    }

    public boolean includes(ContactId contact) {
        return one.equals(contact) || other.equals(contact);
    }

    @Override
    public int compareTo(Acquaintance that) {
        return Comparator.comparing(Acquaintance::one)
                .thenComparing(Acquaintance::other)
                .compare(this, that);
    }
}
