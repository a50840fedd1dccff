/** The dialogue scripts as a person in Slack goes through them. */
@NullMarked
package dev.rapport.slack.dialogue;

import org.jspecify.annotations.NullMarked;
