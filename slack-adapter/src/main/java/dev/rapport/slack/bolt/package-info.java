/** The one place that knows Slack's server side: requests verified, acknowledged in time, and handed on. */
@NullMarked
package dev.rapport.slack.bolt;

import org.jspecify.annotations.NullMarked;
