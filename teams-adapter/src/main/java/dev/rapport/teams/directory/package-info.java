/** The people of a tenant: what their own activities told, and what the roster of a conversation tells. */
@NullMarked
package dev.rapport.teams.directory;

import org.jspecify.annotations.NullMarked;
