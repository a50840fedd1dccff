package dev.rapport.rounds;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.ChangeId;
import dev.rapport.introduction.WorkTimes;
import dev.rapport.introduction.WorkTimes.Worker;
import dev.rapport.introduction.series.Asking;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Membership.Coming;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Setup;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Asks people before a round whether they are in this time: each once, at an hour at which they work. */
final class RoundQuestions {
    /** So many are asked in one commit, which holds everybody else up. */
    private static final int AT_ONCE = 100;

    private static final Duration A_DAY = Duration.ofDays(1);

    private final RoundMessages texts;
    private final Team team;
    private final Instant now;

    RoundQuestions(RoundMessages texts, Team team, Instant now) {
        this.texts = texts;
        this.team = team;
        this.now = now;
    }

    /** @param turn the coming round */
    SeriesWork.Done ask(Series series, Setup setup, ZonedDateTime turn) {
        var asked = series.isAskingAboutNext() ? series : series.eachMember(Membership::aboutAnotherTurn);
        var messages = new ArrayList<OutgoingMessage>();
        Instant next = null;
        for (var person : toBeAsked(asked)) {
            var at = moment(person.worker(), turn.toInstant());
            if (at.isAfter(now) || messages.size() == AT_ONCE) {
                next = next == null || at.isBefore(next) ? at : next;
            } else {
                var membership = asked.members().get(person.id());
                asked = membership == null ? asked : asked.with(person.id(), membership.saying(Coming.ASKED));
                messages.add(message(asked, turn, person));
            }
        }
        var question = new Asking.EachRound(new Asking.Question(turn.toLocalDateTime(), next));
        var changed = setup.with(setup.terms().with(question));
        return new SeriesWork.Done(asked.in(asked.course().with(changed)), messages);
    }

    private List<Team.Person> toBeAsked(Series series) {
        return team.of(series.members().keySet()).stream()
                .filter(person -> series.membership(person.id())
                        .filter(Membership::toBeAsked)
                        .isPresent())
                .toList();
    }

    /**
     * A working day before the round; if that is over or there is none, the next hour at which they work. Whoever has no
     * such hour is asked all the same, a day before: else they could never be in.
     */
    private Instant moment(Worker worker, Instant turn) {
        return WorkTimes.dayBefore(worker, turn, Asking.EARLIEST)
                .filter(at -> at.isAfter(now))
                .or(() -> WorkTimes.firstShared(List.of(worker), now, Duration.between(now, turn)))
                .orElse(turn.minus(A_DAY));
    }

    private OutgoingMessage message(Series series, ZonedDateTime turn, Team.Person person) {
        var about = new ChangeId(
                "in on %s %s".formatted(turn.toLocalDateTime(), person.id().user()));
        return new OutgoingMessage(
                DeliveryKey.of(series.owner(), about, 0),
                Recipient.of(person.id()),
                texts.areYouIn(turn, now.atZone(person.zone())));
    }
}
