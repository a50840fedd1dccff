/** The whole of one person's network as one value, and the edits that change it. */
@NullMarked
package dev.rapport.network;

import org.jspecify.annotations.NullMarked;
