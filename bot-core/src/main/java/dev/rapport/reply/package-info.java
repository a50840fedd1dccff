/** What Rapport says, before any platform's markup: an immutable tree whose leaves keep their meaning. */
@NullMarked
package dev.rapport.reply;

import org.jspecify.annotations.NullMarked;
