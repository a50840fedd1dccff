/** What must happen later: work items that are claimed with a lease, done, and scheduled anew. */
@NullMarked
package dev.rapport.work;

import org.jspecify.annotations.NullMarked;
