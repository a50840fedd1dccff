/** The dialogue scripts as a person in Teams goes through them. */
@NullMarked
package dev.rapport.teams.dialogue;

import org.jspecify.annotations.NullMarked;
