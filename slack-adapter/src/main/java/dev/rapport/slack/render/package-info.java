/** From a neutral reply to Block Kit and from a form to a modal, within Slack's limits whatever the data. */
@NullMarked
package dev.rapport.slack.render;

import org.jspecify.annotations.NullMarked;
