/** A believable network to look around in: for trying Rapport out, nowhere else. */
@NullMarked
package dev.rapport.conversation.demo;

import org.jspecify.annotations.NullMarked;
