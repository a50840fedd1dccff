/** From what a person said or pressed to the answer: the one doorway between the adapters and the logic. */
@NullMarked
package dev.rapport.conversation;

import org.jspecify.annotations.NullMarked;
