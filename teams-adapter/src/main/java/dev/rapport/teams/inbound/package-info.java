/** From an activity of Teams to what happened, freed of the wire format; what is not for Rapport becomes Ignored. */
@NullMarked
package dev.rapport.teams.inbound;

import org.jspecify.annotations.NullMarked;
