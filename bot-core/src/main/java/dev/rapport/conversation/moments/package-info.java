/** The commands about when to act: today, due, why, reminders, check-ins, snoozes and quiet hours. */
@NullMarked
package dev.rapport.conversation.moments;

import org.jspecify.annotations.NullMarked;
