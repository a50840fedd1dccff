/** What the people of a workspace put out for each other, in Redis: copies found by keyed hashes of folded words. */
@NullMarked
package dev.rapport.redis.exchange;

import org.jspecify.annotations.NullMarked;
