/** Microsoft Teams in the program: its settings, its endpoint and its place among the beans. */
@NullMarked
package dev.rapport.app.teams;

import org.jspecify.annotations.NullMarked;
