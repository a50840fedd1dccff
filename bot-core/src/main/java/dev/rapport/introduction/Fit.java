package dev.rapport.introduction;

import dev.rapport.contact.Level;
import dev.rapport.platform.PublicChannels;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well two people go together, term by term (SCIENCE, "Introductions inside a team"); the constants are design.
 *
 * @param asks 30 if an ask of one meets an offer of the other
 * @param apart up to 20: the fewer public channels they share; half of it where those of one are not known
 * @param functions 15 if their functions are known and differ
 * @param hours up to 15, reached at two shared working hours
 * @param level 10 if one is what the other wants more of: of the same function operational, of a different one
 *     strategic, with a shared hook personal
 * @param hooks 10 if they share a hook
 */
public record Fit(int asks, int apart, int functions, int hours, int level, int hooks) {
    /** The best there is. */
    public static final int BEST = 100;

    private static final int APART = 20;
    private static final int NOT_KNOWN = APART / 2;

    /** @param sharedHours what {@link SharedHours#longest} says of them */
    public static Fit of(Participant one, Participant other, double sharedHours) {
        var a = one.profile();
        var b = other.profile();
        boolean known = !a.function().isEmpty() && !b.function().isEmpty();
        boolean same = known && a.function().equals(b.function());
        boolean hook = meet(a.hooks(), b.hooks());
        return new Fit(
                meet(a.asks(), b.offers()) || meet(b.asks(), a.offers()) ? 30 : 0,
                apart(a.channels(), b.channels()),
                known && !same ? 15 : 0,
                (int) Math.round(15 * Math.min(1, sharedHours / 2)),
                serves(a, known, same, hook) || serves(b, known, same, hook) ? 10 : 0,
                hook ? 10 : 0);
    }

    /** From 0 to {@link #BEST}. */
    public int total() {
        return asks + apart + functions + hours + level + hooks;
    }

    private static boolean serves(Profile profile, boolean known, boolean same, boolean hook) {
        var needs = profile.needs();
        return (needs == Level.OPERATIONAL && same)
                || (needs == Level.STRATEGIC && known && !same)
                || (needs == Level.PERSONAL && hook);
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }

    private static int apart(@Nullable PublicChannels one, @Nullable PublicChannels other) {
        return one == null || other == null ? NOT_KNOWN : (int) Math.round(APART * (1 - one.shared(other)));
    }
}
