package dev.rapport.conversation.rounds;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.Turn;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.Act;
import dev.rapport.introduction.series.Asking;
import dev.rapport.introduction.series.Course;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Setup;
import dev.rapport.introduction.series.Terms;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import dev.rapport.reply.Words;
import dev.rapport.rounds.Rounds;
import dev.rapport.rounds.Rounds.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What organisers do to a channel's rounds; each is kept in the log. */
final class IntrosActs {
    private final Rounds rounds;

    IntrosActs(Rounds rounds) {
        this.rounds = rounds;
    }

    private static Series logged(Series series, Act.What what, Turn turn) {
        return series.with(
                series.charge().after(new Act(turn.instant(), turn.member().id(), what)));
    }

    Step start(Series series, IntrosRequest.Start start, Turn turn) {
        if (series.course() instanceof Course.Running(var running) && isSame(running, start, series)) {
            return new Step.Stay(Reply.say(
                    "Introductions in %s come %s already; the next round is on %s. Nothing was sent."
                            .formatted(
                                    rounds.name(series.place()),
                                    TimePhrases.every(start.recurrence()),
                                    TimePhrases.full(running.next())),
                    button("Preview", "intros preview 4", series)));
        }
        var setup = new Setup(
                start.recurrence(),
                turn.now().getZone(),
                new Terms(start.groupSize(), asking(series, start)),
                turn.now().toLocalDateTime(),
                turn.member().id(),
                series.course().latestSetup().map(Setup::seed).orElse((long)
                        turn.trigger().change().value().hashCode()));
        var running = logged(series.in(new Course.Running(setup)), Act.What.STARTED, turn);
        String where = rounds.name(series.place());
        String how = "%s, in groups of %d, first on %s%s"
                .formatted(
                        TimePhrases.every(start.recurrence()),
                        start.groupSize(),
                        TimePhrases.full(setup.next()),
                        setup.terms().asks() ? ", and I ask who is in before each round" : "");
        var reply = Reply.say(
                "Introductions in %s come %s (%s). I have invited everybody in %s to join; who does is in."
                        .formatted(where, how, turn.now().getZone().getId(), where),
                join(series),
                button("Preview", "intros preview 4", series),
                button("Stop", "intros stop", series));
        return new Step.To(running, reply, List.of(invitation(series, where, how, turn)));
    }

    private static boolean isSame(Setup running, IntrosRequest.Start start, Series series) {
        return running.recurrence().rule().equals(start.recurrence().rule())
                && running.recurrence().at().equals(start.recurrence().at())
                && running.terms().groupSize() == start.groupSize()
                && (!start.asking() || series.asks());
    }

    private static Asking asking(Series series, IntrosRequest.Start start) {
        var known = series.course().latestSetup().map(setup -> setup.terms().asking());
        return start.asking() && !series.asks()
                ? new Asking.EachRound(null)
                : known.orElseGet(() -> new Asking.Never());
    }

    /** Whether people are asked before each round; whoever joined stays in the series either way. */
    Step ask(Series series, boolean each, Turn turn) {
        String where = rounds.name(series.place());
        return going(series, setup -> {
            if (setup.terms().asks() == each) {
                return new Step.Stay(Reply.say("That is so already. Nothing was changed."));
            }
            var terms = setup.terms().with(each ? new Asking.EachRound(null) : new Asking.Never());
            var what = each ? Act.What.ASKING_STARTED : Act.What.ASKING_STOPPED;
            var changed = logged(series.in(series.course().with(setup.with(terms))), what, turn);
            return new Step.To(
                    changed,
                    each
                            ? Reply.say(
                                    ("Before each round in %s I ask whoever joined whether they are in, a working day "
                                                    + "before; only those who say yes are introduced.")
                                            .formatted(where),
                                    button("Don't ask", "intros ask off", series))
                            : Reply.say(
                                    "Whoever joined in %s is in each round again, without being asked."
                                            .formatted(where),
                                    button("Ask first", "intros ask on", series)));
        });
    }

    private static Button join(Series series) {
        return button("I'm in", "join", series);
    }

    private static Button button(String label, String command, Series series) {
        return Button.of(label, command + " in:" + series.place().conversation());
    }

    private static OutgoingMessage invitation(Series series, String where, String how, Turn turn) {
        String text =
                ("Whoever likes is introduced to somebody else in %s: %s. You get one message with a reason and a first "
                                + "question; the rest is yours. Leave or skip a round whenever you like.")
                        .formatted(where, how);
        var reply = new Reply(
                text,
                List.of(new Block.Text(Words.of(text)), new Block.Buttons(List.of(join(series)))),
                Visibility.SHARED);
        return new OutgoingMessage(
                DeliveryKey.of(series.owner(), turn.trigger().change(), 0), new Recipient.Place(series.place()), reply);
    }

    Step pause(Series series, LocalDate until, Turn turn) {
        return going(series, setup -> {
            var paused = logged(series.in(new Course.Paused(setup, until)), Act.What.PAUSED, turn);
            return new Step.To(
                    paused,
                    Reply.say(
                            "No round in %s before %s; the next is on %s. What has begun goes on."
                                    .formatted(
                                            rounds.name(series.place()),
                                            TimePhrases.full(until),
                                            TimePhrases.full(setup.nextFrom(until))),
                            button("Resume", "intros resume", series)));
        });
    }

    Step resume(Series series, Turn turn) {
        if (series.course() instanceof Course.Running) {
            return new Step.Stay(
                    Reply.say("Introductions in %s are running already.".formatted(rounds.name(series.place()))));
        }
        return series.course()
                .latestSetup()
                .<Step>map(setup -> {
                    var again = setup.withSince(
                            turn.now().withZoneSameInstant(setup.zone()).toLocalDateTime());
                    var running = logged(series.in(new Course.Running(again)), Act.What.RESUMED, turn);
                    return new Step.To(
                            running,
                            Reply.say("Introductions in %s go on; the next round is on %s."
                                    .formatted(rounds.name(series.place()), TimePhrases.full(again.next()))));
                })
                .orElseGet(() -> new Step.Stay(notRunning(series)));
    }

    private Reply notRunning(Series series) {
        return Reply.say("There are no introductions in %s at the moment.".formatted(rounds.name(series.place())));
    }

    private Step going(Series series, Function<Setup, Step> step) {
        return series.course().goesOn()
                ? series.course().latestSetup().map(step).orElseThrow()
                : new Step.Stay(notRunning(series));
    }

    Step stop(Series series, Turn turn) {
        return going(series, setup -> {
            var stopped = series.in(new Course.Stopped(setup)).withdrawing(turn.instant());
            return new Step.To(
                    logged(stopped, Act.What.STOPPED, turn),
                    Reply.say(
                            ("No more introductions in %s. What has not been sent yet is withdrawn; whoever was introduced "
                                            + "already is still asked whether they have met. Who was in stays known, for "
                                            + "when they start again.")
                                    .formatted(rounds.name(series.place())),
                            button("Resume", "intros resume", series)));
        });
    }

    /** One at a time: as long as the latest can be undone there is no other beside it. */
    Step now(Series series, Turn turn) {
        return going(
                series,
                setup -> series.latest()
                        .filter(round -> round.isUndoable(turn.instant()) && !round.isUndone())
                        .<Step>map(round -> new Step.Stay(begunAlready(series, round, turn)))
                        .orElseGet(() -> another(series, setup, turn)));
    }

    private Step another(Series before, Setup setup, Turn turn) {
        var made = rounds.make(before, setup.inPlaceOfNear(turn.instant()), turn.instant());
        if (made.isEmpty()) {
            return new Step.Stay(notSeen(before));
        }
        if (made.get().latest().equals(before.latest())) {
            return new Step.Stay(nobody(before));
        }
        var round = made.get().latest().orElseThrow().saying(before.said());
        var after = made.get().with(round);
        return new Step.To(logged(after, Act.What.ROUND_NOW, turn), begun(after, round));
    }

    private Reply begunAlready(Series series, Round round, Turn turn) {
        var made = round.times().made().atZone(turn.now().getZone());
        return Reply.say(
                "A round began in %s on %s, so I have made no other. For ten minutes it can be undone."
                        .formatted(rounds.name(series.place()), TimePhrases.full(made)),
                button("Undo", "intros undo", series));
    }

    private Reply notSeen(Series series) {
        return Reply.say("I cannot see who is in %s right now. Please try again in a few minutes; nothing was sent."
                .formatted(rounds.name(series.place())));
    }

    private Reply nobody(Series series) {
        return Reply.say((series.asks()
                        ? "Nobody has said yes to the next round in %s yet, so there is nobody to introduce."
                        : "Nobody is in yet in %s, so there is nobody to introduce.")
                .formatted(rounds.name(series.place())));
    }

    private Reply begun(Series series, Round round) {
        return Reply.say(
                "A round has begun in %s%s. Each group's message goes out at an hour at which all of it works.%s"
                        .formatted(
                                rounds.name(series.place()),
                                IntrosStatus.isTold(round.people().size()) ? figures(round) : "",
                                series.course()
                                        .nextRound()
                                        .map(next -> " The next round is on %s.".formatted(TimePhrases.full(next)))
                                        .orElse("")),
                button("Undo", "intros undo", series));
    }

    private static String figures(Round round) {
        int waiting = round.waiting().size();
        return ": %s for %d people%s"
                .formatted(
                        counted(round.groups().size(), "introduction"),
                        round.people().size() - waiting,
                        waiting == 0 ? "" : ", and %d without anybody".formatted(waiting));
    }

    static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    Step undo(Series series, Turn turn) {
        var latest = series.latest();
        if (latest.isEmpty()) {
            return new Step.Stay(Reply.say("There was no round in %s yet.".formatted(rounds.name(series.place()))));
        }
        var round = latest.get();
        if (round.isUndone()) {
            return new Step.Stay(Reply.say("That round is undone already."));
        }
        if (!round.isUndoable(turn.instant())) {
            return new Step.Stay(Reply.say("A round can be undone for ten minutes; the last one was made on %s."
                    .formatted(TimePhrases.full(
                            round.times().made().atZone(turn.now().getZone())))));
        }
        var turnsToCome = series.course()
                .latestSetup()
                .map(setup -> series.course().with(setup.from(turn.instant())))
                .orElse(series.course());
        return new Step.To(
                logged(series.in(turnsToCome).undoing(round, turn.instant()), Act.What.ROUND_UNDONE, turn),
                Reply.say(
                        "The round is undone. Whoever had a message already sees in it that it was taken back; for later rounds it never was."));
    }

    Step name(Series series, List<MemberId> named, Turn turn) {
        var charge = series.charge();
        for (var member : named) {
            charge = charge.with(member);
        }
        if (charge.equals(series.charge())) {
            return new Step.Stay(Reply.say("That is so already."));
        }
        String names = String.join(" and ", named.stream().map(rounds::name).toList());
        return new Step.To(
                logged(series.with(charge), Act.What.ORGANISER_NAMED, turn),
                Reply.say("%s can start, pause and stop introductions in %s now as well."
                        .formatted(names, rounds.name(series.place()))));
    }
}
