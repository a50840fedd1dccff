/** The commands of the section Introductions. */
@NullMarked
package dev.rapport.conversation.introductions;

import org.jspecify.annotations.NullMarked;
