package dev.rapport.conversation.introductions;

import dev.rapport.contact.ContactId;
import java.util.Locale;

/** What can be shared. */
sealed interface Subject {
    record Person(ContactId contact) implements Subject {}

    /** Whoever bears a tag, now or later. */
    record Tag(String tag) implements Subject {}

    /** A word that names nobody: a tag if somebody bears it, else a mistake. */
    record Bare(String typed) implements Subject {
        String tag() {
            return typed.toLowerCase(Locale.ROOT);
        }
    }

    record Everything() implements Subject {}
}
