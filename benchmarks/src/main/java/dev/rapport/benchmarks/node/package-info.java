/** Rapport's sending half as a program of its own, and prompts prepared for it. */
@NullMarked
package dev.rapport.benchmarks.node;

import org.jspecify.annotations.NullMarked;
