/** The doorway from Microsoft Teams to the core. */
@NullMarked
package dev.rapport.teams;

import org.jspecify.annotations.NullMarked;
