/** A Redis for the length of one benchmark, and networks in it that Rapport's own stores have written. */
@NullMarked
package dev.rapport.benchmarks.store;

import org.jspecify.annotations.NullMarked;
