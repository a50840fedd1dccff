/** What Rapport says in Slack: the message gateway, answers on their way back, and what Slack's errors mean. */
@NullMarked
package dev.rapport.slack.outbound;

import org.jspecify.annotations.NullMarked;
