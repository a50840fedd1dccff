/** Packaged programs, taken apart, trained and started as the image does it, each a process of its own. */
@NullMarked
package dev.rapport.benchmarks.program;

import org.jspecify.annotations.NullMarked;
