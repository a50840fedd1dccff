package dev.rapport.delivery;

import dev.rapport.identity.MemberId;
import dev.rapport.reply.Reply;

/** A message to one person, to be sent to the address that person used last. */
public record OutgoingMessage(DeliveryKey key, MemberId to, Reply reply) {}
