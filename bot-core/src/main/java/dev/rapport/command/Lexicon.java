package dev.rapport.command;

import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.identity.MemberId;
import java.util.List;
import java.util.Optional;

/** The names that mean somebody to the person who types. */
public interface Lexicon {
    /**
     * The longest reference to a person that begins at an offset of a line: a name or a unique part of one, an e-mail
     * address, {@code id:7}, or a mention. Empty if nobody known is named there.
     */
    Optional<Reference> at(String text, int offset);

    /** Everybody a whole text could mean, best first; for a text that is nothing but a name. */
    List<Contact> named(String name);

    /** Up to three known people whose names look most like a text that names nobody; best first. */
    List<Contact> similar(String name);

    Optional<Contact> find(ContactId id);

    /** A name found in a line; {@code end} is the offset after it. */
    sealed interface Reference {
        int end();

        /** One known person. */
        record Known(Contact contact, int end) implements Reference {}

        /** Several people bear it. */
        record Several(List<Contact> contacts, int end) implements Reference {}

        /** A member of the workspace who is not in the network. */
        record Colleague(MemberId member, String name, int end) implements Reference {}
    }
}
