/** What the core answers, brought to where it may be read: in place, in the same chat, or in the personal one. */
@NullMarked
package dev.rapport.teams.answer;

import org.jspecify.annotations.NullMarked;
