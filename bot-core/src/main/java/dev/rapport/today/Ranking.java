package dev.rapport.today;

import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who is next: exact, over everybody, at the price of those who press. */
public final class Ranking {
    /** By priority; who has waited longest breaks ties, then the lower number. */
    static final Comparator<Ranked> ORDER = Ranking::compare;

    private Ranking() {}

    /** Somebody who presses, how much, and what that comes to. */
    public record Ranked(Tie tie, Priority priority, double value) {}

    /** Everybody who presses, most pressing first; without those who are snoozed or kept without prompts. */
    public static List<Ranked> of(Network network, ZonedDateTime now) {
        return of(network, Quarter.until(now.toLocalDate(), network), now.toInstant());
    }

    static List<Ranked> of(Network network, Quarter quarter, Instant now) {
        var ranked = new ArrayList<Ranked>();
        for (var tie : network.ties().pressing(now)) {
            if (!tie.attention().snoozedAt(now)) {
                var one = ranked(tie, quarter, now);
                if (one.value() > 0) {
                    ranked.add(one);
                }
            }
        }
        ranked.sort(ORDER);
        return List.copyOf(ranked);
    }

    private static int compare(Ranked one, Ranked other) {
        int byValue = Double.compare(other.value(), one.value());
        if (byValue != 0) {
            return byValue;
        }
        int byWait = one.tie().touched().compareTo(other.tie().touched());
        return byWait != 0 ? byWait : one.tie().id().compareTo(other.tie().id());
    }

    static Ranked ranked(Tie tie, Quarter quarter, Instant now) {
        var priority = priority(tie, quarter, now);
        return new Ranked(tie, priority, priority.value());
    }

    static Priority priority(Tie tie, Quarter quarter, Instant now) {
        var contact = tie.contact();
        return new Priority(
                contact.cadence().importance(),
                quarter.gap(contact.level()),
                tie.ratio(now),
                tie.attention().ignored());
    }
}
