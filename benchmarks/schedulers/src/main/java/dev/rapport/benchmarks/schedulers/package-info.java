/** What somebody would take instead of Rapport's queue: Quartz with its clustered store, or db-scheduler, on PostgreSQL. */
@NullMarked
package dev.rapport.benchmarks.schedulers;

import org.jspecify.annotations.NullMarked;
