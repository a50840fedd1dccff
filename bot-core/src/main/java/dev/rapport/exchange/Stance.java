package dev.rapport.exchange;

/** What an owner has said about sharing one contact. */
public enum Stance {
    /** Nothing: the contact is shared if a shared tag covers it. */
    UNSAID,
    SHARED,
    /** Not shared, whatever its tags. */
    WITHHELD
}
