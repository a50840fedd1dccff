package dev.rapport.today;

/**
 * How much somebody presses: {@code importance * level gap * urgency * patience} (SCIENCE, "Who is next").
 *
 * @param importance from 1 to 5
 * @param levelGap from 1 to 2: above 1 where the level gets less than its wished share
 * @param ratio the gap in rhythms: r
 * @param ignored prompts in a row without an answer
 */
public record Priority(int importance, double levelGap, double ratio, int ignored) {
    private static final double SOON = 0.8;
    private static final double MOST_URGENT = 2;

    /** {@code min(2, log2(1 + 2 * max(0, r - 0.8)))}: 0 up to four fifths of the rhythm, 2 from 2.3 rhythms on. */
    public double urgency() {
        return Math.min(MOST_URGENT, Math.log(1 + 2 * Math.max(0, ratio - SOON)) / Math.log(2));
    }

    /** {@code 0.5^ignored}: prompts that went unanswered make the next ones rarer, not louder. */
    public double patience() {
        return Math.pow(0.5, ignored);
    }

    /** From 0 (does not press) to 20. */
    public double value() {
        return importance * levelGap * urgency() * patience();
    }
}
