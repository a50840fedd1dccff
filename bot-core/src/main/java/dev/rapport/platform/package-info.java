/** What the adapters and the store offer to the core besides messages: people, conversations and the time. */
@NullMarked
package dev.rapport.platform;

import org.jspecify.annotations.NullMarked;
