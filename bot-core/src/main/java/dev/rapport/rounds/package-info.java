/** Rounds of introductions as they run: matched, sent, asked about and ended, each step once. */
@NullMarked
package dev.rapport.rounds;

import org.jspecify.annotations.NullMarked;
