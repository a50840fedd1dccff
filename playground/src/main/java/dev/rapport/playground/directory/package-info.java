/** The three people one can be in the playground. */
@NullMarked
package dev.rapport.playground.directory;

import org.jspecify.annotations.NullMarked;
