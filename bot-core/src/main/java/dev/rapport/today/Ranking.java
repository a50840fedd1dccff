package dev.rapport.today;

import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/** Who is next: exact, over everybody, at the price of those who press. */
public final class Ranking {
    /** By priority; who has waited longest breaks ties, then the lower number. */
    static final Comparator<Ranked> ORDER = Comparator.comparingDouble((Ranked one) -> -one.value())
            .thenComparing(one -> one.tie().touched())
            .thenComparing(one -> one.tie().id());

    private Ranking() {}

    /** Somebody who presses, how much, and what that comes to. */
    public record Ranked(Tie tie, Priority priority, double value) {}

    /** Everybody who presses, most pressing first; without those who are snoozed or kept without prompts. */
    public static List<Ranked> of(Network network, ZonedDateTime now) {
        return of(network, Quarter.until(now.toLocalDate(), network), now.toInstant());
    }

    static List<Ranked> of(Network network, Quarter quarter, Instant now) {
        return network.ties().pressing(now).stream()
                .filter(tie -> !tie.attention().snoozedAt(now))
                .map(tie -> ranked(tie, quarter, now))
                .filter(one -> one.value() > 0)
                .sorted(ORDER)
                .toList();
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
