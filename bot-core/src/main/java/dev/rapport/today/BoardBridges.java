package dev.rapport.today;

import dev.rapport.contact.Contact;
import dev.rapport.exchange.Matching;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.Posted;
import dev.rapport.identity.MemberId;
import dev.rapport.network.Brief;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bridges from the team's board, which all of the team may read: a colleague among the contacts asks for or offers something,
 * and another contact offers or asks for it, or is somebody whom the owner has set down with a word of it. A title, an
 * organisation or a tag may answer an ask; an offer goes to whoever bears a tag of it.
 */
final class BoardBridges {
    private static final int LONGEST_QUOTE = 120;

    private final Network network;
    private final Instant now;
    private final List<Posted> board;

    BoardBridges(Network network, Instant now, List<Posted> board) {
        this.network = network;
        this.now = now;
        this.board = board;
    }

    /** Whose notice it is, as a contact of the owner. */
    private record Said(Tie by, Notice notice) {}

    Stream<Pairing> among(Collection<Tie> ties) {
        if (board.isEmpty()) {
            return Stream.of();
        }
        var colleagues = new HashMap<MemberId, Tie>();
        ties.forEach(tie -> Optional.ofNullable(tie.contact().reach().member())
                .ifPresent(member -> colleagues.putIfAbsent(member, tie)));
        var said = board.stream()
                .filter(posted -> !posted.owner().equals(network.id()))
                .flatMap(posted -> said(posted, colleagues).stream())
                .toList();
        return said.stream().flatMap(one -> Stream.concat(bothSaid(one, said), known(one, ties)));
    }

    private static Optional<Said> said(Posted posted, Map<MemberId, Tie> colleagues) {
        return Optional.ofNullable(colleagues.get(posted.by())).map(tie -> new Said(tie, posted.notice()));
    }

    private Stream<Pairing> bothSaid(Said ask, List<Said> all) {
        return all.stream()
                .filter(offer -> ask.notice().kind() == Notice.Kind.ASK
                        && mayMeet(ask.by(), offer.by())
                        && Matching.fit(ask.notice(), offer.notice()))
                .map(offer -> pairing(
                        ask.by(),
                        offer.by(),
                        Pairing.ASK_MEETS_OFFER,
                        "%s asks for \"%s\", and %s offers \"%s\"."
                                .formatted(
                                        first(ask.by()),
                                        quoted(ask.notice()),
                                        first(offer.by()),
                                        quoted(offer.notice())),
                        "%s would get help, %s somebody whom it helps.".formatted(first(ask.by()), first(offer.by()))));
    }

    private Stream<Pairing> known(Said said, Collection<Tie> ties) {
        return ties.stream()
                .filter(other -> mayMeet(said.by(), other))
                .flatMap(other -> word(said.notice(), other.contact()).map(word -> known(said, other, word)).stream());
    }

    private Pairing known(Said said, Tie other, String word) {
        String one = first(said.by());
        return switch (said.notice().kind()) {
            case ASK ->
                pairing(
                        said.by(),
                        other,
                        Pairing.ONE_SAID_SO,
                        "%s asks for \"%s\", and you have %s down as %s."
                                .formatted(one, quoted(said.notice()), first(other), word),
                        "%s may get an answer, %s %s.".formatted(one, first(other), gain(said.by(), other)));
            case OFFER ->
                pairing(
                        said.by(),
                        other,
                        Pairing.ONE_SAID_SO,
                        "%s offers \"%s\", and you have %s down as %s."
                                .formatted(one, quoted(said.notice()), first(other), word),
                        "%s may get help, %s somebody whom it helps.".formatted(first(other), one));
        };
    }

    private static String gain(Tie by, Tie other) {
        return Pairing.apart(by, other)
                ? "would know somebody at " + Pairing.organisation(by)
                : "somebody to ask in return";
    }

    private Pairing pairing(Tie one, Tie other, int said, String because, String gain) {
        var tags = other.contact().background().tags();
        boolean inCommon = one.contact().background().tags().stream().anyMatch(tags::contains);
        int fit = said
                + (Pairing.apart(one, other) ? Pairing.TWO_ORGANISATIONS : 0)
                + (inCommon ? Pairing.TAG_IN_COMMON : 0);
        String reason = "%s and %s should meet: %s %s"
                .formatted(one.contact().name(), other.contact().name(), because, gain);
        return Pairing.of(one, other, now, fit, 0, reason);
    }

    private boolean mayMeet(Tie one, Tie other) {
        return !one.id().equals(other.id()) && Pairing.isNews(one, other, network);
    }

    /** What the owner has set down of somebody that fits a notice, as it is said of them. */
    private static Optional<String> word(Notice notice, Contact contact) {
        var tag = contact.background().tags().stream()
                .filter(one -> Matching.about(notice, one))
                .findFirst()
                .map(one -> "#" + one);
        if (tag.isPresent() || notice.kind() == Notice.Kind.OFFER) {
            return tag;
        }
        var role = contact.role();
        return Stream.of(role.title(), role.organisation())
                .filter(one -> Matching.about(notice, one))
                .findFirst()
                .map(one -> one.equals(role.title()) ? one : "somebody at " + one);
    }

    private static String first(Tie tie) {
        return tie.contact().firstName();
    }

    private static String quoted(Notice notice) {
        return Brief.of(notice.text(), LONGEST_QUOTE);
    }
}
