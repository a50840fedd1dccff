/** The playground's share of the program: its HTTP, its guard, and the condition under which it exists. */
@NullMarked
package dev.rapport.app.playground;

import org.jspecify.annotations.NullMarked;
