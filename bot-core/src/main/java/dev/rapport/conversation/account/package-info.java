/** The commands about oneself: help, settings, the time zone, and taking things back. */
@NullMarked
package dev.rapport.conversation.account;

import org.jspecify.annotations.NullMarked;
