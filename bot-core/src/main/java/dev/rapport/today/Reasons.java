package dev.rapport.today;

import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Promise.Whose;
import dev.rapport.network.Tie;
import dev.rapport.opening.Phrase;
import dev.rapport.strength.MutualReading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody is named, in plain words for the owner alone. Names the person, never by a pronoun. */
final class Reasons {
    private final LocalDate today;
    private final ZoneId zone;
    private final Instant now;

    Reasons(ZonedDateTime now) {
        this.today = now.toLocalDate();
        this.zone = now.getZone();
        this.now = now.toInstant();
    }

    /** "the deck you promised is due tomorrow." */
    String keep(Promise promise, LocalDate due) {
        var what = Phrase.of(promise.what());
        boolean past = due.isBefore(today);
        String when = " due " + Spans.on(due, today) + ".";
        return switch (what.shape()) {
            case ONE_THING -> yours(what.text()) + " you promised " + (past ? "was" : "is") + when;
            case THINGS -> yours(what.text()) + " you promised " + (past ? "were" : "are") + when;
            case ACTION -> "you promised to " + what.text() + ";" + when;
            case SOMETHING -> "you promised " + yours(what.text()) + "," + when;
            case OTHER -> "you promised \"" + what.text() + "\"," + when;
        };
    }

    /** "Charles owes you the figures, due yesterday." */
    String chase(Tie tie, Promise promise, LocalDate due) {
        return owes(tie, promise) + ", due " + Spans.on(due, today) + ".";
    }

    /** "8 weeks since your call, you aim for 6. ..." with the best of what else is known. */
    String reconnect(Tie tie, List<Promise> open, Optional<Interaction> last, boolean dormant) {
        String since = last.map(one -> since(tie, one)).orElse("you were in touch");
        String gap = Spans.beside(days(tie), since, tie.contact().rhythm()) + ".";
        return joined(Stream.of(
                Optional.of(gap),
                more(tie, open, last),
                dormant ? Optional.of("After so long a call does more than a message.") : Optional.empty()));
    }

    /** "you added Ada 3 weeks ago, no talk yet." */
    String firstTouch(Tie tie, List<Promise> open) {
        var contact = tie.contact();
        LocalDate added = contact.added().atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(added, today);
        String when = days < 2 ? Spans.on(added, today) : Spans.words(days) + " ago";
        String met = contact.background().howMet();
        return joined(Stream.of(
                Optional.of("you added " + contact.firstName() + " " + when + ", no talk yet."),
                open.stream().findFirst().map(promise -> promised(tie, promise)),
                met.isBlank() ? Optional.empty() : Optional.of("You met " + met.strip() + ".")));
    }

    /** "Grace gave you something on 3 November: a referral. ..." */
    String giveBack(Tie tie, Interaction got) {
        return "%s gave you something %s: %s. A word of thanks, or something in return?"
                .formatted(
                        tie.contact().firstName(),
                        Spans.on(got.moment().date(zone), today),
                        Quotes.shortened(got.story().got()));
    }

    /** "no hurry: 4 weeks since your call, you aim for 6. Due on Thursday 3 December." */
    String ahead(Tie tie, List<Promise> open, Optional<Interaction> last) {
        String since = last.map(one -> since(tie, one)).orElse("you were in touch");
        LocalDate due = tie.next().prompt().atZone(zone).toLocalDate();
        return joined(Stream.of(
                Optional.of("no hurry, due %s; %s since %s."
                        .formatted(Spans.on(due, today), Spans.words(days(tie)), since)),
                more(tie, open, last)));
    }

    /** "8 weeks since you were in touch, you aim for 6: 2 weeks over", without a look into the log. */
    String due(Tie tie) {
        String since = tie.untouched() ? "you added " + tie.contact().firstName() : "you were in touch";
        long over = (long) tie.next().daysOver(now);
        return Spans.beside(days(tie), since, tie.contact().rhythm())
                + (over < 1 ? ": due today" : ": " + Spans.words(over) + " over");
    }

    private Optional<String> more(Tie tie, List<Promise> open, Optional<Interaction> last) {
        return open.stream()
                .findFirst()
                .map(promise -> promised(tie, promise))
                .or(() -> last.flatMap(Quotes::from))
                .or(() -> oneSided(tie));
    }

    private String promised(Tie tie, Promise promise) {
        var due = promise.due();
        String by = due == null ? "." : " " + Spans.by(due, today) + ".";
        return promise.whose() == Whose.MINE
                ? "You promised " + words(Phrase.of(promise.what())) + by
                : owes(tie, promise) + (due == null ? "." : "," + by);
    }

    private static String owes(Tie tie, Promise promise) {
        var what = Phrase.of(promise.what());
        String name = tie.contact().firstName();
        return what.shape() == Phrase.Shape.ACTION
                ? name + " promised to " + what.text()
                : name + " owes you " + words(what);
    }

    private static String words(Phrase what) {
        return switch (what.shape()) {
            case ONE_THING, THINGS, SOMETHING -> yours(what.text());
            case ACTION -> "to " + what.text();
            case OTHER -> "\"" + what.text() + "\"";
        };
    }

    private static Optional<String> oneSided(Tie tie) {
        var mutual = MutualReading.of(tie.history());
        return mutual.oneSided()
                ? Optional.of("The last " + Numbers.word(mutual.outRunning()) + " times it was you.")
                : Optional.empty();
    }

    private static String since(Tie tie, Interaction last) {
        String noun = last.kind().noun();
        return switch (last.direction()) {
            case BOTH -> "your " + noun;
            case MINE -> "your " + noun + " to " + tie.contact().firstName();
            case THEIRS -> "the " + noun + " from " + tie.contact().firstName();
        };
    }

    private long days(Tie tie) {
        return Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(tie.touched(), zone), today));
    }

    private static String yours(String text) {
        return text.startsWith("my ") ? "your " + text.substring(3) : text;
    }

    private static String joined(Stream<Optional<String>> sentences) {
        return String.join(" ", sentences.flatMap(Optional::stream).toList());
    }

    /** The latest of some interactions, given in any order. */
    static Optional<Interaction> latest(List<Interaction> interactions, ZoneId zone) {
        return interactions.stream()
                .max(Comparator.comparing((Interaction one) -> one.moment().instant(zone))
                        .thenComparing(one -> one.id().number()));
    }
}
