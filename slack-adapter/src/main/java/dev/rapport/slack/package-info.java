/** Slack's doorway to the core. */
@NullMarked
package dev.rapport.slack;

import org.jspecify.annotations.NullMarked;
