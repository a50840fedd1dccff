package dev.rapport.conversation.introductions;

import dev.rapport.contact.ContactId;

/** What can be shared. */
sealed interface Subject {
    record Person(ContactId contact) implements Subject {}

    /** Whoever bears a tag, now or later. */
    record Tag(String tag) implements Subject {}

    /** A word that names nobody: a tag if somebody bears it, else a mistake. */
    record Bare(String word) implements Subject {}

    record Everything() implements Subject {}
}
