/** Networks in Redis: one hash each, a cache of directories per node, and the commit that changes all or nothing. */
@NullMarked
package dev.rapport.redis.network;

import org.jspecify.annotations.NullMarked;
