/** Prompts to a Slack or a Teams that fails, from nodes that are killed, on a Redis that is restarted and held still: what is lost or doubled. */
@NullMarked
package dev.rapport.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
