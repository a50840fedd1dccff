/** Signed slash commands over HTTP, as many at once as one likes, every answer looked at. */
@NullMarked
package dev.rapport.benchmarks.load;

import org.jspecify.annotations.NullMarked;
