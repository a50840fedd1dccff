/** Countries and their parts, with their public holidays and weekends. */
@NullMarked
package dev.rapport.holiday;

import org.jspecify.annotations.NullMarked;
