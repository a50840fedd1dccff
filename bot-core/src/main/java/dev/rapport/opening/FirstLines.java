package dev.rapport.opening;

import dev.rapport.contact.Contact;
import dev.rapport.contact.FoldedName;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Promise;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import dev.rapport.opening.Openings.Opening;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Drafts first lines. Which one is chosen depends on the person and the week alone, so that it stays the same when it is
 * asked for again and varies over time. Immutable; one is enough for a program.
 */
public final class FirstLines {
    private static final double DORMANT = 3;
    private static final long LATELY_DAYS = 14;

    /** What is worth naming whenever it is known. */
    private static final Set<String> TELLING =
            Set.of("topic", "gave", "got", "theirs", "promise", "todo", "met", "birthday");

    private final Openings openings;

    private FirstLines(Openings openings) {
        this.openings = openings;
    }

    /** Reads the openings that come with the program. */
    public static FirstLines load() {
        return new FirstLines(Openings.load());
    }

    /**
     * Whom a line is for, and when.
     *
     * @param log the interactions with the person, in any order
     * @param time now, in the owner's zone
     * @param turn 0 for the week's line, 1 and up for another one
     */
    public record Request(Network network, Tie tie, List<Interaction> log, ZonedDateTime time, int turn) {
        private LocalDate today() {
            return time.toLocalDate();
        }

        private Optional<Interaction> last() {
            return log.stream()
                    .max(Comparator.comparing((Interaction one) -> one.moment().instant(time.getZone()))
                            .thenComparing(one -> one.id().number()));
        }

        private boolean isName(String foldedWord) {
            return network.ties().named(List.of(foldedWord)).stream()
                    .anyMatch(tie -> FoldedName.words(tie.contact().name()).contains(foldedWord));
        }
    }

    /** A line that fits what is known of the person: a birthday, nothing yet, thanks owed, a long silence, a last talk. */
    public FirstLine draft(Request request) {
        return line(situation(request), request, known(request));
    }

    /** A line for a promise that falls due. */
    public FirstLine draft(Request request, Promise promise) {
        var situation = switch (promise.whose()) {
            case MINE -> Situation.PROMISE_MINE;
            case THEIRS -> Situation.PROMISE_THEIRS;
        };
        return line(situation, request, known(request).with(promise));
    }

    private FirstLine line(Situation situation, Request request, Known known) {
        var values = known.values();
        var contact = request.tie().contact();
        var fitting = openings.of(situation, contact.level()).stream()
                .filter(opening -> values.keySet().containsAll(opening.details()))
                .toList();
        var telling = fitting.stream().filter(FirstLines::tells).toList();
        var pool = telling.isEmpty() ? fitting : telling;
        return new FirstLine(
                situation, pool.get(index(contact, request, pool.size())).filled(values));
    }

    private static boolean tells(Opening opening) {
        return opening.details().stream().anyMatch(TELLING::contains);
    }

    private static int index(Contact contact, Request request, int size) {
        long week = request.today()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toEpochDay()
                / 7;
        return (int) Math.floorMod(31L * contact.id().number() + week + request.turn(), (long) size);
    }

    private static Known known(Request request) {
        var known = new Known(request.tie().contact(), request.today());
        request.last()
                .ifPresent(last ->
                        known.with(last, last.moment().date(request.time().getZone()), request::isName));
        return known;
    }

    private static Situation situation(Request request) {
        var birthday = request.tie().contact().background().birthday();
        if (birthday != null
                && request.today().equals(birthday.atYear(request.today().getYear()))) {
            return Situation.BIRTHDAY;
        }
        var last = request.last();
        if (last.isEmpty()) {
            return Situation.FIRST;
        }
        if (last.filter(one -> owesThanks(one, request)).isPresent()) {
            return Situation.THANKS;
        }
        return request.tie().ratio(request.time().toInstant()) > DORMANT ? Situation.DORMANT : Situation.OVERDUE;
    }

    private static boolean owesThanks(Interaction last, Request request) {
        long ago = ChronoUnit.DAYS.between(last.moment().date(request.time().getZone()), request.today());
        return ago <= LATELY_DAYS
                && !last.story().got().isBlank()
                && last.story().gave().isBlank();
    }
}
