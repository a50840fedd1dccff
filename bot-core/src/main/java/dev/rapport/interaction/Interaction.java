package dev.rapport.interaction;

import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;

/**
 * One contact with one person.
 *
 * @param level the person's level when it was logged: balances count it there for good
 */
public record Interaction(
        InteractionId id,
        ContactId contact,
        Level level,
        Moment moment,
        Kind kind,
        Direction direction,
        Story story,
        Occasion occasion) {}
