package dev.rapport.today;

import dev.rapport.network.Tie;
import dev.rapport.rhythm.NextTouch;

/**
 * Somebody whose rhythm has run out.
 *
 * @param state due or red
 * @param snoozed whether a snooze holds the prompts back
 * @param words how far over: "8 weeks since you were in touch, you aim for 6: 2 weeks over"
 */
public record DueEntry(Tie tie, Priority priority, NextTouch.State state, boolean snoozed, String words) {}
