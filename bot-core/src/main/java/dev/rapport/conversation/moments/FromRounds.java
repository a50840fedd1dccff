package dev.rapport.conversation.moments;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.moments.NotSentYet.Due;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.DeliveryLog.Entry;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.GroupState;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.rounds.Rounds;
import dev.rapport.work.WorkItem;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rounds of a member's channels have sent them and still have for them. Their messages belong to the channel and speak to
 * many; nothing that is meant for anybody else comes through here.
 */
final class FromRounds {
    private final Rounds rounds;
    private final DeliveryLog deliveries;
    private final MemberId member;
    private final List<Series> series;

    private FromRounds(Rounds rounds, DeliveryLog deliveries, MemberId member, List<Series> series) {
        this.rounds = rounds;
        this.deliveries = deliveries;
        this.member = member;
        this.series = series;
    }

    static FromRounds of(MemberId member, Rounds rounds, DeliveryLog deliveries) {
        var series = rounds.placesOf(member).stream().map(rounds::load).toList();
        return new FromRounds(rounds, deliveries, member, series);
    }

    /** The messages that were taken up, in no order. */
    Stream<Entry> entries() {
        return series.stream()
                .flatMap(some -> deliveries.last(some.owner()).stream())
                .filter(entry -> entry.to().isFor(member));
    }

    /** What is due by now and not sent yet. */
    Stream<Due> due(Instant now) {
        var composed = series.stream()
                .flatMap(some -> deliveries.unclaimed(some.owner()).stream())
                .filter(message -> message.to().isFor(member))
                .map(Due::of);
        return Stream.concat(
                composed, kept().filter(one -> !one.at().isAfter(now)).map(this::due));
    }

    /** What waits for an hour at which they work, a line each, the next first. {@code now} is in their zone. */
    List<String> waiting(ZonedDateTime now) {
        return kept().filter(one -> one.at().isAfter(now.toInstant()))
                .sorted()
                .map(one -> one.line(rounds.name(one.series().place()), now))
                .distinct()
                .toList();
    }

    /**
     * Something that a round keeps for them until its time comes.
     *
     * @param introduction whether it is one, and not a word to them alone
     */
    private record Kept(Series series, Round round, Instant at, boolean introduction) implements Comparable<Kept> {
        String what(String place) {
            return (introduction ? "an introduction in " : "a word about the rounds in ") + place;
        }

        String line(String place, ZonedDateTime now) {
            return "%s waits until %s, %s"
                    .formatted(
                            Sentences.capital(what(place)),
                            TimePhrases.full(at.atZone(now.getZone())),
                            introduction ? "when all of you work." : "when you work, if it is still true then.");
        }

        @Override
        public int compareTo(Kept other) {
            return at.compareTo(other.at());
        }
    }

    private Stream<Kept> kept() {
        return series.stream().flatMap(some -> some.rounds().stream().flatMap(round -> kept(some, round)));
    }

    private Stream<Kept> kept(Series some, Round round) {
        var introductions = round.groupOf(member).stream()
                .flatMap(group -> group.state() instanceof GroupState.Suggested(var send)
                        ? Stream.of(new Kept(some, round, send, true))
                        : Stream.empty());
        var words = round.aside().words().stream()
                .filter(word -> word.to().equals(member))
                .map(word -> new Kept(some, round, word.at(), false));
        return Stream.concat(introductions, words);
    }

    private Due due(Kept one) {
        var step = new WorkItem.Key(WorkItem.Kind.ROUND_STEP, one.round().number());
        var standing = deliveries.standing(one.series().owner(), List.of(step)).get(step);
        return new Due(one.at(), standing, one.what(rounds.name(one.series().place())) + ".");
    }
}
