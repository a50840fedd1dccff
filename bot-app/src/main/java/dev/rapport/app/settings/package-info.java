/** Settings that are missing or wrong stop the start with a sentence that names them. */
@NullMarked
package dev.rapport.app.settings;

import org.jspecify.annotations.NullMarked;
