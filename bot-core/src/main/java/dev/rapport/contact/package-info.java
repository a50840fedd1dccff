/** The people a leader keeps: who they are, at which level they matter, and how often to be in touch. */
@NullMarked
package dev.rapport.contact;

import org.jspecify.annotations.NullMarked;
