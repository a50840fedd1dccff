/** From a neutral reply to an Adaptive Card 1.5 that Teams accepts, whatever the data: its escaping and its limits. */
@NullMarked
package dev.rapport.teams.render;

import org.jspecify.annotations.NullMarked;
