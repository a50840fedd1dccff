/** What every adapter must pass, and the tools to tell a dialogue as a story. */
@NullMarked
package dev.rapport.testkit;

import org.jspecify.annotations.NullMarked;
