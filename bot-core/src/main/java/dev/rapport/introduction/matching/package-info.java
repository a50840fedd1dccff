/** Who is introduced to whom in a round: maximum weight matching, planned ahead. */
@NullMarked
package dev.rapport.introduction.matching;

import org.jspecify.annotations.NullMarked;
