/** The assistant and its work, put together over the store and the platforms. */
@NullMarked
package dev.rapport.app.assistant;

import org.jspecify.annotations.NullMarked;
