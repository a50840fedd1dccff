/** Sending to Teams: the Bot Connector's REST interface, its tokens, and what its answers mean for a delivery. */
@NullMarked
package dev.rapport.teams.outbound;

import org.jspecify.annotations.NullMarked;
