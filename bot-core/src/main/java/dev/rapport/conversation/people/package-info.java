/** The commands that keep people: add, show, edit, rename, list, find, merge, remove. */
@NullMarked
package dev.rapport.conversation.people;

import org.jspecify.annotations.NullMarked;
