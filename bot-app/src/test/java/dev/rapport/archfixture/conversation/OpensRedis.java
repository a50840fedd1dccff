package dev.rapport.archfixture.conversation;

import dev.rapport.archfixture.redis.Store;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class OpensRedis {
    Store store = new Store();
}
