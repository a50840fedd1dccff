package dev.rapport.archfixture.quartz;

import dev.rapport.archfixture.redis.Store;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class ReadsRedis {
    Store store = new Store();
}
