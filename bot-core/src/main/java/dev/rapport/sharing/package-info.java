/** What people put out for their team, brought there and found there; each hit is checked against its owner's record. */
@NullMarked
package dev.rapport.sharing;

import org.jspecify.annotations.NullMarked;
