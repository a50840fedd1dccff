/** The whole assistant put together from its ports: what it can say and do, without any platform or store. */
@NullMarked
package dev.rapport.assistant;

import org.jspecify.annotations.NullMarked;
