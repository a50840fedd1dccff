package dev.rapport.consent;

import dev.rapport.identity.NetworkId;

/** Names an introduction in all records of it: the network in which it began, and its number there. */
public record PathId(NetworkId begun, int number) {}
