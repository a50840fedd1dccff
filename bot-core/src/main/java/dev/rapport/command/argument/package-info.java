/** The values commands take, read from words as people type them and put back into words: times, durations, rhythms. */
@NullMarked
package dev.rapport.command.argument;

import org.jspecify.annotations.NullMarked;
