package dev.rapport.archfixture.work;

import io.lettuce.core.RedisURI;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class OpensLettuce {
    RedisURI uri = RedisURI.create("localhost", 6379);
}
