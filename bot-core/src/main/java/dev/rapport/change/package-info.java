/** One change of one owner's network with all that it causes, made whole or not at all. */
@NullMarked
package dev.rapport.change;

import org.jspecify.annotations.NullMarked;
