/** Introductions under way: carried from record to record, told to those who are asked, and logged when they come about. */
@NullMarked
package dev.rapport.warmpath;

import org.jspecify.annotations.NullMarked;
