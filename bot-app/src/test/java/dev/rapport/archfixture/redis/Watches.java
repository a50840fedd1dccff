package dev.rapport.archfixture.redis;

import io.lettuce.core.api.sync.RedisCommands;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class Watches {
    void watch(RedisCommands<String, String> redis) {
        redis.watch("key");
    }
}
