package dev.rapport.delivery;

import dev.rapport.identity.Address;

/**
 * A message as the platform knows it.
 *
 * @param id the platform's id of the message; opaque
 */
public record SentMessage(Address where, String id) {}
