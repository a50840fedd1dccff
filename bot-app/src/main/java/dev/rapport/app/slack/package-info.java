/** Slack in the program: its settings, its endpoints and its place among the beans. */
@NullMarked
package dev.rapport.app.slack;

import org.jspecify.annotations.NullMarked;
