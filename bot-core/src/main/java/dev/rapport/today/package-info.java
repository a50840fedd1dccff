/** What to do today: which steps, in what order, and why, each with its reason as data and in words. */
@NullMarked
package dev.rapport.today;

import org.jspecify.annotations.NullMarked;
