package dev.rapport.interaction;

import dev.rapport.contact.ContactId;
import java.util.List;

/** The interactions of one network, as they are at the revision that is being read. */
public interface InteractionLog {
    /** In the order in which they were logged. May ask the store; empty for somebody never contacted. */
    List<Interaction> of(ContactId contact);
}
