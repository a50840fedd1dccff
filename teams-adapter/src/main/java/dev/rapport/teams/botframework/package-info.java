/** The door: requests of the Bot Framework, authenticated by Microsoft's SDK, which no other package knows. */
@NullMarked
package dev.rapport.teams.botframework;

import org.jspecify.annotations.NullMarked;
