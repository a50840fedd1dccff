/** What the page sends, and who may send it: from a request to an event. */
@NullMarked
package dev.rapport.playground.inbound;

import org.jspecify.annotations.NullMarked;
