/** How often two people mean to be in touch, and when the next touch is due. */
@NullMarked
package dev.rapport.rhythm;

import org.jspecify.annotations.NullMarked;
