/** Puts the parts together into one program. */
@NullMarked
package dev.rapport.app;

import org.jspecify.annotations.NullMarked;
