/** The store: how Rapport talks to Redis, names its keys and seals what it keeps there. */
@NullMarked
package dev.rapport.redis;

import org.jspecify.annotations.NullMarked;
