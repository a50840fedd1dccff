/** Rounds of introductions in one channel: who takes part, who was brought together, and what became of it. */
@NullMarked
package dev.rapport.introduction.series;

import org.jspecify.annotations.NullMarked;
