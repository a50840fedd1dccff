/** Introductions through somebody: who was asked, who agreed, and that a no goes no further than who said it. */
@NullMarked
package dev.rapport.consent;

import org.jspecify.annotations.NullMarked;
