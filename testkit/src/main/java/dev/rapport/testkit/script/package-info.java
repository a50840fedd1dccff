/** What people say and what they are answered, written once and run through every doorway. */
@NullMarked
package dev.rapport.testkit.script;

import org.jspecify.annotations.NullMarked;
