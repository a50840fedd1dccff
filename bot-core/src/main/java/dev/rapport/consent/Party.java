package dev.rapport.consent;

/** Those who have a say in an introduction. */
public enum Party {
    GO_BETWEEN,
    /** Who asked for it, or was named first. */
    ONE,
    /** Who is to be met, or was named second. */
    OTHER
}
