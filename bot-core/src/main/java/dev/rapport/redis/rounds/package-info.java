/** The rounds of places in Redis: sealed fields of one hash for each place, changed by the commit script. */
@NullMarked
package dev.rapport.redis.rounds;

import org.jspecify.annotations.NullMarked;
