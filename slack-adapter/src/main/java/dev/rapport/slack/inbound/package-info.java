/** From Slack's payloads, verified before they come here, to events of the conversation and the way back to the person. */
@NullMarked
package dev.rapport.slack.inbound;

import org.jspecify.annotations.NullMarked;
