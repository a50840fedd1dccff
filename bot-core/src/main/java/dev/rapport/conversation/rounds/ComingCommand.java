package dev.rapport.conversation.rounds;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Membership.Coming;
import dev.rapport.introduction.series.Membership.Standing;
import dev.rapport.introduction.series.Series;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.rounds.Rounds.Step;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/** What somebody says by a button of one round to come: they are in, or not this time. */
final class ComingCommand implements CommandHandler<ComingCommand.Request> {
    private static final String YES = "intros yes";
    private static final String NO = "intros no";

    private final Coming said;
    private final Acting acting;

    private ComingCommand(Coming said, Acting acting) {
        this.said = said;
        this.acting = acting;
    }

    static ComingCommand yes(Acting acting) {
        return new ComingCommand(Coming.YES, acting);
    }

    static ComingCommand no(Acting acting) {
        return new ComingCommand(Coming.NO, acting);
    }

    /** @param about the round's turn, local to the series */
    record Request(Placed placed, LocalDateTime about) {}

    @Override
    public CommandSpec spec() {
        return said == Coming.YES
                ? CommandSpec.ofButtons(YES, Section.INTRODUCTIONS, "says that somebody is in the coming round")
                : CommandSpec.ofButtons(NO, Section.INTRODUCTIONS, "says that the coming round goes without somebody");
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        var placed = Placed.of(line);
        try {
            return new Parsed.Ok<>(
                    new Request(placed, LocalDateTime.parse(placed.line().rest().strip())));
        } catch (DateTimeParseException e) {
            return new Parsed.Wrong<>("Please use the buttons of the question.", "");
        }
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        return acting.change(
                acting.channels().running(request.placed(), turn, beginning()),
                turn,
                series -> answer(series, request.about(), turn));
    }

    private String beginning() {
        return said == Coming.YES ? YES : NO;
    }

    private Step answer(Series series, LocalDateTime about, Turn turn) {
        var me = turn.member().id();
        String where = acting.rounds().name(series.place());
        var known = series.membership(me).filter(membership -> membership.standing() == Standing.IN);
        if (known.isEmpty()) {
            return new Step.Stay(Reply.say(
                    "You are not in the introductions of %s.".formatted(where),
                    Button.of("I'm in", "join in:" + series.place().conversation())));
        }
        return series.course()
                .nextRound()
                .filter(next -> next.toLocalDateTime().equals(about))
                .map(next -> said(series, known.get(), next, where, turn))
                .orElseGet(() -> late(series, about, where, turn));
    }

    private Step said(Series series, Membership known, ZonedDateTime next, String where, Turn turn) {
        String when = TimePhrases.full(next.withZoneSameInstant(turn.now().getZone()));
        boolean yes = said == Coming.YES;
        if (known.coming() == said) {
            return new Step.Stay(Reply.say(
                    (yes ? "You are in already, in %s on %s." : "The round of %s on %s goes without you already.")
                            .formatted(where, when),
                    other(series, next)));
        }
        return new Step.To(
                series.with(turn.member().id(), known.saying(said)),
                Reply.say(
                        (yes
                                        ? "You are in: I introduce you to somebody in %s on %s."
                                        : "The round of %s on %s goes without you; that counts for nothing.")
                                .formatted(where, when),
                        other(series, next)));
    }

    private Button other(Series series, ZonedDateTime next) {
        String of = " %s in:%s".formatted(next.toLocalDateTime(), series.place().conversation());
        return said == Coming.YES ? Button.of("Not this time", NO + of) : Button.of("I'm in after all", YES + of);
    }

    /** Pressed when the round has begun, or rounds were moved since. */
    private Step late(Series series, LocalDateTime about, String where, Turn turn) {
        var in = said == Coming.YES && begunFor(series, about)
                ? series.withLatecomer(turn.member().id(), turn.instant())
                : series;
        return in.equals(series)
                ? new Step.Stay(
                        Reply.say("That round of %s is not to come any more. Nothing was changed.".formatted(where)))
                : new Step.To(
                        in,
                        Reply.say("That round of %s has begun; if somebody is free in it, I introduce you still."
                                .formatted(where)));
    }

    /** Whether the latest round is the one that stands for a turn: no other was made after it. */
    private static boolean begunFor(Series series, LocalDateTime about) {
        var setup = series.course().latestSetup();
        int rounds = series.rounds().size();
        return setup.filter(how -> !about.isAfter(how.since())
                        && (rounds < 2
                                || about.atZone(how.zone())
                                        .toInstant()
                                        .isAfter(series.rounds()
                                                .get(rounds - 2)
                                                .times()
                                                .made())))
                .isPresent();
    }
}
