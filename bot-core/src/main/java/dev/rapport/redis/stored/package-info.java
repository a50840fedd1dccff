/** What is stored, as versioned JSON with short field names; what was written once is read for ever. */
@NullMarked
package dev.rapport.redis.stored;

import org.jspecify.annotations.NullMarked;
