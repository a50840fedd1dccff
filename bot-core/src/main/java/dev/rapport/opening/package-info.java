/** First lines to send: drafted from what is known, and safe for the person they go to. */
@NullMarked
package dev.rapport.opening;

import org.jspecify.annotations.NullMarked;
