package dev.rapport.exchange;

import dev.rapport.contact.ContactId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;

/**
 * A contact that its owner's colleagues may find.
 *
 * @param by the owner, as colleagues know them
 */
public record Share(NetworkId owner, MemberId by, ContactId contact, Card card) {}
