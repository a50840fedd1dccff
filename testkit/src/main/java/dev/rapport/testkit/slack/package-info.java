/** A Slack of our own to test against: its Web API, and its signed requests. */
@NullMarked
package dev.rapport.testkit.slack;

import org.jspecify.annotations.NullMarked;
