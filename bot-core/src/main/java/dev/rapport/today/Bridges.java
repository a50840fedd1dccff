package dev.rapport.today;

import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.exchange.Posted;
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
import java.util.stream.Stream;

/**
 * Two contacts who should meet and are not acquainted as far as is known: through what is asked and offered on the team's board
 * and what the owner has set down of them, or through a tag in common and two organisations. Nothing is read of anybody's notes.
 */
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

    /**
     * The pair that has most to gain; of such with the rarest tag in common, and the closest to the owner.
     *
     * @param except who is not to be named
     * @param board what is asked and offered in the team now
     */
    Optional<Step> step(Set<ContactId> except, List<Posted> board) {
        var awake = network.ties().stream()
                .filter(tie -> !except.contains(tie.id())
                        && !(board.isEmpty()
                                && tie.contact().background().tags().isEmpty())
                        && Pairing.isAwake(tie, now))
                .toList();
        return Stream.concat(new BoardBridges(network, now, board).among(awake), byTag(awake))
                .min(Pairing.ORDER)
                .map(pair -> new Step.Bridge(pair.one(), pair.other(), pair.reason()));
    }

    private Stream<Pairing> byTag(List<Tie> awake) {
        var byTag = new TreeMap<String, List<Tie>>();
        awake.stream()
                .filter(tie -> !Pairing.organisation(tie).isBlank())
                .forEach(tie -> tie.contact()
                        .background()
                        .tags()
                        .forEach(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayList<>())
                                .add(tie)));
        return byTag.values().stream()
                .filter(bearers -> bearers.size() > 1 && bearers.size() <= TOO_COMMON)
                .flatMap(bearers -> pairs(bearers).stream());
    }

    private List<Pairing> pairs(List<Tie> bearers) {
        var closest = bearers.stream()
                .sorted(Comparator.comparingDouble(
                                (Tie tie) -> -tie.strength(now).value())
                        .thenComparing(Tie::id))
                .limit(LOOKED_AT)
                .toList();
        var pairs = new ArrayList<Pairing>();
        for (int i = 0; i < closest.size(); i++) {
            for (var other : closest.subList(i + 1, closest.size())) {
                var one = closest.get(i);
                if (Pairing.apart(one, other) && Pairing.isNews(one, other, network)) {
                    int fit = Pairing.TWO_ORGANISATIONS + Pairing.TAG_IN_COMMON;
                    pairs.add(Pairing.of(one, other, now, fit, bearers.size(), reason(one.contact(), other.contact())));
                }
            }
        }
        return pairs;
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
