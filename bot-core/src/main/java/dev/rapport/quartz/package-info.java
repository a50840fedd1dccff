/** The metronome: coarse ticks that make the loops look at what is due. */
@NullMarked
package dev.rapport.quartz;

import org.jspecify.annotations.NullMarked;
