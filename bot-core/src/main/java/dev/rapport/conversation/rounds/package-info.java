/** What people say about the rounds of introductions in their channels. */
@NullMarked
package dev.rapport.conversation.rounds;

import org.jspecify.annotations.NullMarked;
