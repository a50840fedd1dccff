/** What the page shows: everybody's conversation, kept for a reload and streamed to the open pages. */
@NullMarked
package dev.rapport.playground.outbound;

import org.jspecify.annotations.NullMarked;
