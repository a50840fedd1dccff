package dev.rapport.introduction;

/**
 * How a series of rounds is matched.
 *
 * @param groupSize 2 to 5
 * @param hours what becomes of two people without a shared working hour
 * @param everyPairUpTo up to how many people every pair is weighed; above it the candidates are thinned
 */
public record MatchSettings(int groupSize, Hours hours, int everyPairUpTo) {
    private static final int USUAL_LIMIT = 200;

    /** Whether a shared working hour is needed. */
    public enum Hours {
        /** Never put together without one: they meet by video. */
        REQUIRED,
        /** As few without one as the earlier stages allow. */
        PREFERRED
    }

    public MatchSettings {
        if (groupSize < 2 || groupSize > 5) {
            throw new IllegalArgumentException("Groups have 2 to 5 people");
        }
    }

    /** Virtual meetings in groups of a size. */
    public static MatchSettings groupsOf(int size) {
        return new MatchSettings(size, Hours.REQUIRED, USUAL_LIMIT);
    }

    public MatchSettings with(Hours other) {
        return new MatchSettings(groupSize, other, everyPairUpTo);
    }

    public MatchSettings weighingEveryPairUpTo(int people) {
        return new MatchSettings(groupSize, hours, people);
    }
}
