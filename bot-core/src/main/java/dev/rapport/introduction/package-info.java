/** What a round of introductions inside a team is made from, and what comes out of it. */
@NullMarked
package dev.rapport.introduction;

import org.jspecify.annotations.NullMarked;
