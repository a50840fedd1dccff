package dev.rapport.consent;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;

/** Somebody who can be asked in the chat. */
public record Colleague(NetworkId network, MemberId member) {}
