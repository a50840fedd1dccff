/** The commands that keep what happened: log in all its forms, and who knows whom. */
@NullMarked
package dev.rapport.conversation.interactions;

import org.jspecify.annotations.NullMarked;
