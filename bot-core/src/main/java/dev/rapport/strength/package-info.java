/** How strong a tie is, by what happened and how long ago, explainable term by term. */
@NullMarked
package dev.rapport.strength;

import org.jspecify.annotations.NullMarked;
