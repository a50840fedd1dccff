package dev.rapport.consent;

import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the two who are to meet, as the owner of the record knows them.
 *
 * @param name empty where only the platform's name is known
 * @param title empty if unknown
 * @param organisation empty if unknown
 * @param contact in the owner's own network, null if not there
 * @param colleague null for somebody who cannot be asked in the chat
 */
public record Side(
        String name,
        String title,
        String organisation,
        @Nullable ContactId contact,
        @Nullable Colleague colleague) {
    /** A contact of the owner. */
    public static Side of(Contact contact, @Nullable Colleague colleague) {
        var role = contact.role();
        return new Side(contact.name(), role.title(), role.organisation(), contact.id(), colleague);
    }

    /** A colleague who is nobody's contact here. */
    public static Side of(Colleague colleague) {
        return new Side("", "", "", null, colleague);
    }

    /** For another's record: the contact's number is the go-between's affair. */
    public Side elsewhere() {
        return new Side(name, title, organisation, null, colleague);
    }

    /** Before anybody agreed: what was said of them, not who they are in the chat. */
    public Side inWords() {
        return new Side(name, title, organisation, null, null);
    }

    /** "Ada Lovelace (CTO, Analytical Engines)". */
    public String words() {
        String role =
                Stream.of(title, organisation).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return role.isEmpty() ? name : name + " (" + role + ")";
    }
}
