/** What happened between a leader and a contact, and what was promised. */
@NullMarked
package dev.rapport.interaction;

import org.jspecify.annotations.NullMarked;
