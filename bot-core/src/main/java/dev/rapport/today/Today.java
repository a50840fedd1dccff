package dev.rapport.today;

import java.util.List;

/**
 * What to do today.
 *
 * @param headline one line above the steps; the whole answer if there are none
 * @param steps at most three, in order
 * @param promisesLeft how many more promises fall due
 * @param peopleLeft how many more people's rhythm has run out, snoozed ones not counted
 * @param quarter the last quarter's balance of the levels
 */
public record Today(String headline, List<Step> steps, int promisesLeft, int peopleLeft, Quarter quarter) {
    /** The most steps of a day. */
    public static final int MOST_STEPS = 3;

    public Today {
        steps = List.copyOf(steps);
    }
}
