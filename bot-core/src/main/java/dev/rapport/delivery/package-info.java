/** Messages that Rapport sends of its own accord, and what became of them. */
@NullMarked
package dev.rapport.delivery;

import org.jspecify.annotations.NullMarked;
