/** The real program in a process of its own: started, talked with over HTTP, killed and started again. */
@NullMarked
package dev.rapport.testkit.program;

import org.jspecify.annotations.NullMarked;
