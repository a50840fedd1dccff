package dev.rapport.interaction;

/** From whom a contact went out. */
public enum Direction {
    BOTH,
    /** The owner of the network wrote or gave. */
    MINE,
    /** The contact wrote or gave. */
    THEIRS
}
