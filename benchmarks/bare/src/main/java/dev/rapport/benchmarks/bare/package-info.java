/** What somebody would write instead of Rapport: a slash command in Bolt that reads and writes one hash in Redis. */
@NullMarked
package dev.rapport.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
