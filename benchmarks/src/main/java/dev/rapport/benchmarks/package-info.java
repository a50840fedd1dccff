/** Measurements of Rapport beside what a user would pick instead. */
@NullMarked
package dev.rapport.benchmarks;

import org.jspecify.annotations.NullMarked;
