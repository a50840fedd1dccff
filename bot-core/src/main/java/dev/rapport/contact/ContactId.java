package dev.rapport.contact;

/** A contact's number in its owner's network: from 1, never reused. */
public record ContactId(int number) implements Comparable<ContactId> {
    public ContactId {
        if (number < 1) {
            throw new IllegalArgumentException("A contact's number starts at 1");
        }
    }

    @Override
    public int compareTo(ContactId other) {
        return Integer.compare(number, other.number);
    }
}
