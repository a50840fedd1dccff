package dev.rapport.today;

import dev.rapport.consent.Role;
import dev.rapport.consent.State;
import dev.rapport.contact.Band;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.FoldedName;
import dev.rapport.network.Acquaintance;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Two of a network who might meet.
 *
 * @param fit how much they have to gain (SCIENCE, "Introductions inside a team"), as far as it is known of contacts: 30 where
 *     one asks for what the other offers, 15 for two organisations, 10 for a tag in common; and 15 (design) where only one of
 *     the two has said something that fits the other
 * @param bearers of the tag in common, 0 without one: a rare one says more
 * @param warmth the product of the two ties' strengths, each from 0 to 1, over which the introduction would go
 * @param reason names them both, and what each would gain
 */
record Pairing(Tie one, Tie other, int fit, int bearers, double warmth, String reason) {
    static final int ASK_MEETS_OFFER = 30;
    static final int ONE_SAID_SO = 15;
    static final int TWO_ORGANISATIONS = 15;
    static final int TAG_IN_COMMON = 10;

    /** The best first. */
    static final Comparator<Pairing> ORDER = Comparator.comparingInt((Pairing pair) -> -pair.fit())
            .thenComparing(Pairing::bearers)
            .thenComparing(pair -> -pair.warmth())
            .thenComparing(pair -> pair.one().id())
            .thenComparing(pair -> pair.other().id());

    static Pairing of(Tie one, Tie other, Instant now, int fit, int bearers, String reason) {
        double warmth = one.strength(now).value() * other.strength(now).value() / 10_000.0;
        return new Pairing(one, other, fit, bearers, warmth, reason);
    }

    /** Whether one can ask this person at all. */
    static boolean isAwake(Tie tie, Instant now) {
        return tie.strength(now).band() != Band.ASLEEP;
    }

    static boolean apart(Tie one, Tie other) {
        String first = organisation(one);
        String second = organisation(other);
        return !first.isBlank() && !second.isBlank() && !FoldedName.fold(first).equals(FoldedName.fold(second));
    }

    static String organisation(Tie tie) {
        return tie.contact().role().organisation();
    }

    /** Whether it would be news: not acquainted, and not introduced, asked or put aside before. */
    static boolean isNews(Tie one, Tie other, Network network) {
        return !network.acquaintances().contains(Acquaintance.of(one.id(), other.id()))
                && network.exchange().introductions().values().stream()
                        .noneMatch(introduction -> introduction.role() instanceof Role.GoBetween between
                                && !(introduction.state() instanceof State.Undone)
                                && isPair(between, one.id(), other.id()));
    }

    private static boolean isPair(Role.GoBetween between, ContactId one, ContactId other) {
        var first = Optional.ofNullable(between.one().contact());
        var second = Optional.ofNullable(between.other().contact());
        return first.equals(Optional.of(one)) && second.equals(Optional.of(other))
                || first.equals(Optional.of(other)) && second.equals(Optional.of(one));
    }
}
