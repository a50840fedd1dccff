/** The check-in: whom to reach and why, with a first line for each, the promises that fall due, in one message. */
@NullMarked
package dev.rapport.checkin;

import org.jspecify.annotations.NullMarked;
