/** When prompts are due, and what the prompt of a promise or a reminder says. */
@NullMarked
package dev.rapport.reminder;

import org.jspecify.annotations.NullMarked;
