package dev.rapport.rounds;

import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Grouping.Reason;
import dev.rapport.introduction.series.Group;
import dev.rapport.introduction.series.GroupState;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Membership.Standing;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Word;
import dev.rapport.introduction.series.Word.About;
import dev.rapport.reply.Reply;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells single people what a round owes them, as far as it still holds when its time has come. */
final class Owed {
    private final Rounds rounds;
    private final KeepingInTouch keeping;
    private final Team team;
    private final Instant now;

    Owed(Rounds rounds, KeepingInTouch keeping, Team team, Instant now) {
        this.rounds = rounds;
        this.keeping = keeping;
        this.team = team;
        this.now = now;
    }

    /** @return empty if there is nothing to tell any more, or it was told by a change of the person's own network */
    Optional<OutgoingMessage> tell(Series series, Round round, Word word) {
        var to = word.to();
        var mail = rounds.mail(series, round);
        var texts = rounds.messages(series.place());
        return switch (word.about()) {
            case About.LeftOut(var reason) ->
                some(isAlone(series, round, to), texts.leftOut(reason)).map(text -> mail.toOne(to, "left out", text));
            case About.StillFree() ->
                some(isAlone(series, round, to), texts.leftOut(Reason.NOBODY_FREE))
                        .map(text -> mail.toOne(to, "late", text));
            case About.NotReached(int number) ->
                round.group(number)
                        .filter(_ -> isThere(series, to))
                        .flatMap(group -> notReached(group, texts))
                        .map(text -> mail.toOne(to, "gone " + number, text));
            case About.Thanks(int number, boolean logged) ->
                round.group(number)
                        .map(group ->
                                texts.thanks(RoundMessages.others(team.of(group.members()), to), logged, round, group))
                        .map(text -> mail.toOne(to, "thanks " + number, text));
            case About.Contact(int number, var other) -> {
                round.group(number).ifPresent(group -> contact(series, round, group, to, other));
                yield Optional.empty();
            }
            case About.Paused() ->
                some(stands(series, to, Standing.PAUSED), texts.paused()).map(text -> mail.toOne(to, "paused", text));
        };
    }

    private static Optional<Reply> some(boolean holds, Reply text) {
        return Optional.of(text).filter(_ -> holds);
    }

    private static boolean stands(Series series, MemberId member, Standing standing) {
        return series.membership(member).map(Membership::standing).equals(Optional.of(standing));
    }

    private boolean isThere(Series series, MemberId member) {
        return stands(series, member, Standing.IN) && team.find(member).isPresent();
    }

    /** Nobody was found for them meanwhile. */
    private boolean isAlone(Series series, Round round, MemberId member) {
        return isThere(series, member)
                && round.waiting().contains(member)
                && round.groupOf(member).isEmpty();
    }

    private Optional<Reply> notReached(Group group, RoundMessages texts) {
        if (!(group.state() instanceof GroupState.Dissolved(var unreachable, var _))) {
            return Optional.empty();
        }
        return Optional.of(
                unreachable.isEmpty()
                        ? texts.undelivered()
                        : texts.unreachable(
                                unreachable.stream().map(rounds::name).sorted().collect(Collectors.joining(" and "))));
    }

    private void contact(Series series, Round round, Group group, MemberId one, MemberId other) {
        if (group.state() instanceof GroupState.Thanked(var met)) {
            var side = new KeepingInTouch.Side(one, other, rounds.name(other));
            keeping.make(series.owner(), round.number(), side, met, now);
        }
    }
}
