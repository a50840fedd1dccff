/** A Slack that only takes messages and notes when: a process of its own, cheap enough to cost the measured ones little. */
@NullMarked
package dev.rapport.benchmarks.sink;

import org.jspecify.annotations.NullMarked;
