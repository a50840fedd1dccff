package dev.rapport.conversation.people;

import java.util.List;

/** What {@code add} was asked for. */
sealed interface AddRequest {
    /** Nobody was named: a form. */
    record Form() implements AddRequest {}

    record Person(String name, List<Trait> traits) implements AddRequest {}
}
