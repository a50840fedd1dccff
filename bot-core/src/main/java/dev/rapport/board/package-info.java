/** The team's board of asks and offers: put there, told to whom it may concern, and over after a while. */
@NullMarked
package dev.rapport.board;

import org.jspecify.annotations.NullMarked;
