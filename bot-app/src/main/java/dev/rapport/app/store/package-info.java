/** Where everything is kept: an embedded Redis, or the one that is configured. */
@NullMarked
package dev.rapport.app.store;

import org.jspecify.annotations.NullMarked;
