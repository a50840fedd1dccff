/** The two lanes of what must happen later, in sorted sets of every partition. */
@NullMarked
package dev.rapport.redis.queue;

import org.jspecify.annotations.NullMarked;
