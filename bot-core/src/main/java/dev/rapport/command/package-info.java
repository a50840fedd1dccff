/** What can be said: commands, how they are found in a line, and what reading one comes to. */
@NullMarked
package dev.rapport.command;

import org.jspecify.annotations.NullMarked;
