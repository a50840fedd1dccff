/** A neutral reply or form as JSON, from which the page builds its elements. */
@NullMarked
package dev.rapport.playground.render;

import org.jspecify.annotations.NullMarked;
