package dev.rapport.today;

import dev.rapport.consent.Role;
import dev.rapport.consent.State;
import dev.rapport.contact.Band;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.FoldedName;
import dev.rapport.network.Acquaintance;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Two contacts who should meet: a tag in common, different organisations, and not acquainted as far as is known. */
final class Bridges {
    /** A tag that more people bear brings nobody together. */
    private static final int TOO_COMMON = 30;

    /** The closest bearers of a tag; more would only cost time. */
    private static final int LOOKED_AT = 8;

    private final Network network;
    private final Instant now;

    Bridges(Network network, Instant now) {
        this.network = network;
        this.now = now;
    }

    private record Pair(Tie one, Tie other, int bearers, double warmth) {}

    /**
     * The pair with the rarest tag in common and, among those, the closest to the owner.
     *
     * @param except who is not to be named
     */
    Optional<Step> step(Set<ContactId> except) {
        return byTag(except).values().stream()
                .filter(bearers -> bearers.size() > 1 && bearers.size() <= TOO_COMMON)
                .flatMap(bearers -> pairs(bearers).stream())
                .min(Comparator.comparingInt(Pair::bearers)
                        .thenComparing(Comparator.comparingDouble(Pair::warmth).reversed())
                        .thenComparing(pair -> pair.one().id())
                        .thenComparing(pair -> pair.other().id()))
                .map(pair -> new Step.Bridge(
                        pair.one(),
                        pair.other(),
                        reason(pair.one().contact(), pair.other().contact())));
    }

    private TreeMap<String, List<Tie>> byTag(Set<ContactId> except) {
        var byTag = new TreeMap<String, List<Tie>>();
        network.ties().stream()
                .filter(tie -> !except.contains(tie.id()) && isAlive(tie))
                .forEach(tie -> tie.contact()
                        .background()
                        .tags()
                        .forEach(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayList<>())
                                .add(tie)));
        return byTag;
    }

    /** Whom one can ask: with an organisation to tell apart, and a tie that is not asleep. */
    private boolean isAlive(Tie tie) {
        return !tie.contact().background().tags().isEmpty()
                && !tie.contact().role().organisation().isBlank()
                && tie.strength(now).band() != Band.ASLEEP;
    }

    private List<Pair> pairs(List<Tie> bearers) {
        var closest = bearers.stream()
                .sorted(Comparator.comparingDouble(
                                (Tie tie) -> -tie.strength(now).value())
                        .thenComparing(Tie::id))
                .limit(LOOKED_AT)
                .toList();
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < closest.size(); i++) {
            for (var other : closest.subList(i + 1, closest.size())) {
                var one = closest.get(i);
                if (areApart(one.contact(), other.contact()) && !wasThoughtOf(one.id(), other.id())) {
                    pairs.add(new Pair(
                            one, other, bearers.size(), other.strength(now).value()));
                }
            }
        }
        return pairs;
    }

    private boolean areApart(Contact one, Contact other) {
        return !FoldedName.fold(one.role().organisation())
                        .equals(FoldedName.fold(other.role().organisation()))
                && !network.acquaintances().contains(Acquaintance.of(one.id(), other.id()));
    }

    /** Introduced, asked or put aside before. */
    private boolean wasThoughtOf(ContactId one, ContactId other) {
        return network.exchange().introductions().values().stream()
                .anyMatch(introduction -> introduction.role() instanceof Role.GoBetween between
                        && !(introduction.state() instanceof State.Undone)
                        && (one.equals(between.one().contact())
                                        && other.equals(between.other().contact())
                                || other.equals(between.one().contact())
                                        && one.equals(between.other().contact())));
    }

    private static String reason(Contact one, Contact other) {
        String tags = one.background().tags().stream()
                .filter(other.background().tags()::contains)
                .map(tag -> "#" + tag)
                .collect(Collectors.joining(" and "));
        return "%s and %s should meet: both %s, and not acquainted as far as you told me. %s would know somebody at %s, %s somebody at %s."
                .formatted(
                        one.name(),
                        other.name(),
                        tags,
                        one.firstName(),
                        other.role().organisation(),
                        other.firstName(),
                        one.role().organisation());
    }
}
