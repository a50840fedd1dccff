package dev.rapport.checkin;

import dev.rapport.contact.ContactId;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.interaction.Promise;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.network.Tie;
import dev.rapport.opening.FirstLines;
import dev.rapport.reminder.CheckInTimes;
import dev.rapport.reply.Reply;
import dev.rapport.today.Adviser;
import dev.rapport.today.Promises;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Composes check-ins: chooses whom and what they name, and counts it. */
public final class CheckIns {
    /** How many promises one check-in names. */
    private static final int MOST_PROMISES = 5;

    private static final int FARTHEST_DAYS = 6;

    private final FirstLines firstLines;

    public CheckIns(FirstLines firstLines) {
        this.firstLines = firstLines;
    }

    /**
     * The check-in as an answer to {@code checkin now}: whatever was named before, up to a week's budget and five people at
     * most. Who is named counts as prompted, in the draft.
     *
     * @param now in the owner's zone
     * @return empty if there is nothing to say
     */
    public Optional<Reply> now(NetworkDraft draft, ZonedDateTime now) {
        int most = Math.clamp(draft.network().settings().budget(), 1, Budget.MOST);
        return compose(draft, now, most, Set.of()).map(Composed::reply);
    }

    /** A check-in, and whom it names. */
    private record Composed(Reply reply, Set<ContactId> people) {}

    /** The check-in whose turn it is; empty if there is nothing to say. */
    Optional<Reply> turn(NetworkDraft draft, ZonedDateTime now) {
        var budget = new Budget(draft.network(), now);
        var before = draft.network().silence();
        var composed = compose(draft, now, budget.share(), budget.named());
        if (composed.isEmpty() || composed.get().people().isEmpty()) {
            return composed.map(Composed::reply);
        }
        draft.checkedIn(before, now.toLocalDate(), composed.get().people());
        boolean rarer =
                before.every() == 1 && draft.network().prompted().silence().every() > 1;
        return composed.map(Composed::reply).map(reply -> rarer ? Rarer.said(reply) : reply);
    }

    /**
     * A check-in that was sent, as it stands now: who was logged or snoozed since is a line, everybody else has their
     * buttons still.
     *
     * @param arguments what its buttons carry after {@code in:checkin,}
     * @param now in the owner's zone
     */
    public Reply again(String arguments, Network network, InteractionLog log, ZonedDateTime now) {
        return new CheckInMessage(network, log, now, firstLines).of(Named.of(arguments));
    }

    private Optional<Composed> compose(NetworkDraft draft, ZonedDateTime now, int most, Set<ContactId> without) {
        var network = draft.network();
        var people = new Adviser(network, draft::interactions, now)
                .ranking().stream()
                        .map(one -> one.tie().id())
                        .filter(person -> !without.contains(person))
                        .limit(most)
                        .toList();
        var promises = fallingDue(network, now);
        var named = new Named(
                now.toInstant(), people, promises.stream().map(Promise::number).toList());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        count(draft, named, now);
        bringUp(draft, promises, now);
        var reply = new CheckInMessage(draft.network(), draft::interactions, now, firstLines).of(named);
        return Optional.of(new Composed(reply, Set.copyOf(people)));
    }

    /** Until the day before the next check-in, at least until tomorrow. */
    private static List<Promise> fallingDue(Network network, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate last = CheckInTimes.next(network, now.toInstant())
                .map(next -> next.atZone(now.getZone()).toLocalDate().minusDays(2))
                .filter(day -> day.isAfter(today))
                .orElse(today);
        LocalDate farthest = today.plusDays(FARTHEST_DAYS);
        return Promises.due(network, now.with(last.isAfter(farthest) ? farthest : last)).stream()
                .map(Promises.Due::promise)
                .limit(MOST_PROMISES)
                .toList();
    }

    private static void count(NetworkDraft draft, Named named, ZonedDateTime now) {
        for (var person : named.people()) {
            var attention = draft.network().find(person).map(Tie::attention).orElseThrow();
            var prompted = attention.prompted();
            boolean today = prompted != null
                    && attention.ignored() > 0
                    && prompted.atZone(now.getZone()).toLocalDate().equals(now.toLocalDate());
            if (!today) {
                draft.attend(person, attention.promptedAt(now.toInstant()));
            }
        }
        if (!named.people().isEmpty()) {
            draft.prompted(new Budget(draft.network(), now).week(), new HashSet<>(named.people()));
        }
    }

    /** A promise whose own prompt is due in this very minute is not brought up twice. */
    private static void bringUp(NetworkDraft draft, List<Promise> promises, ZonedDateTime now) {
        for (var promise : promises) {
            var at = promise.remindAt();
            if (at != null
                    && promise.prompted() == null
                    && at.isBefore(now.toLocalDateTime().plusMinutes(1))) {
                draft.put(promise.withPrompted(now.toInstant()));
            }
        }
    }
}
