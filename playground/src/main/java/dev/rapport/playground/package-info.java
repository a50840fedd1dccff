/** The local web chat: the third doorway to the core. */
@NullMarked
package dev.rapport.playground;

import org.jspecify.annotations.NullMarked;
