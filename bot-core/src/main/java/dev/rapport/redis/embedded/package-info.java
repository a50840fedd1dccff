/** A Redis server of our own in a data folder, for those who bring none. */
@NullMarked
package dev.rapport.redis.embedded;

import org.jspecify.annotations.NullMarked;
