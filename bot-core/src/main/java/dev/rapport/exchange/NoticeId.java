package dev.rapport.exchange;

import dev.rapport.identity.NetworkId;

/** Names an ask or an offer: whose it is, and its number there. */
public record NoticeId(NetworkId owner, int number) {}
