/** Programs that send prompts, each a process of its own with its store, and what they cost. */
@NullMarked
package dev.rapport.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
