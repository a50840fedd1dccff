/** Who the members of a Slack workspace are: names, zones, locales, and whether they are still there. */
@NullMarked
package dev.rapport.slack.directory;

import org.jspecify.annotations.NullMarked;
