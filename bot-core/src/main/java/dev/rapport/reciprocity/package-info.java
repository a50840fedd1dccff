/** The give-and-get ledger between a leader and a contact, for the leader's eyes alone. */
@NullMarked
package dev.rapport.reciprocity;

import org.jspecify.annotations.NullMarked;
