package dev.rapport.conversation.rounds;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Grouping;
import dev.rapport.introduction.series.Course;
import dev.rapport.introduction.series.Group;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Setup;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.rounds.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a channel's rounds stand. Nothing is told about fewer than five people, and never who avoids whom. */
final class IntrosStatus {
    private static final int FEWEST = 5;
    private static final int RECENT = 3;

    private final Rounds rounds;

    IntrosStatus(Rounds rounds) {
        this.rounds = rounds;
    }

    /** Whether a figure that rests on so many people is told. */
    static boolean isTold(long people) {
        return people >= FEWEST;
    }

    Reply of(Series series, Turn turn) {
        var lines = new ArrayList<String>();
        lines.add(course(series));
        lines.add(own(series, turn));
        boolean organiser = rounds.organises(series, turn.member().id());
        if (organiser) {
            lines.addAll(figures(series));
        }
        var buttons = new ArrayList<Button>();
        if (series.course().goesOn()) {
            buttons.add(
                    series.in().contains(turn.member().id())
                            ? button("Leave", "leave", series)
                            : button("I'm in", "join", series));
        }
        if (organiser) {
            organisers(series.course(), series, buttons);
        }
        var blocks = new ArrayList<Block>();
        lines.forEach(line -> blocks.add(new Block.Text(Words.of(line))));
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return Reply.of(String.join("\n", lines), blocks);
    }

    private static void organisers(Course course, Series series, List<Button> buttons) {
        switch (course) {
            case Course.Running _ -> {
                buttons.add(button("Preview", "intros preview 4", series));
                buttons.add(button("Stop", "intros stop", series));
            }
            case Course.Paused _, Course.Stopped _ -> buttons.add(button("Resume", "intros resume", series));
            case Course.NotStarted() -> {}
        }
    }

    private static Button button(String label, String command, Series series) {
        return Button.of(label, command + " in:" + series.place().conversation());
    }

    private String course(Series series) {
        String where = rounds.name(series.place());
        return switch (series.course()) {
            case Course.NotStarted() -> "There are no introductions in %s yet.".formatted(where);
            case Course.Stopped _ -> "Introductions in %s are stopped.".formatted(where);
            case Course.Running(var setup) ->
                "Introductions in %s: %s, the next round on %s."
                        .formatted(where, how(setup), TimePhrases.full(setup.next()));
            case Course.Paused(var setup, var until) ->
                "Introductions in %s: %s, paused until %s, the next round on %s."
                        .formatted(where, how(setup), TimePhrases.full(until), TimePhrases.full(setup.nextFrom(until)));
        };
    }

    private static String how(Setup setup) {
        return "%s (%s), groups of %d%s"
                .formatted(
                        TimePhrases.every(setup.recurrence()),
                        setup.zone().getId(),
                        setup.terms().groupSize(),
                        setup.terms().asks() ? ", each asked first" : "");
    }

    private static String own(Series series, Turn turn) {
        return series.membership(turn.member().id())
                .map(membership -> switch (membership.standing()) {
                    case IN -> in(series, membership);
                    case LEFT -> "You are not in.";
                    case PAUSED -> "You are paused: nothing was heard from you for three rounds.";
                })
                .orElse("You are not in.");
    }

    private static String in(Series series, Membership membership) {
        if (membership.skipsNext()) {
            return "You are in, and sit the next round out.";
        }
        return switch (series.asks() ? membership.coming() : Membership.Coming.UNSAID) {
            case YES -> "You are in, and said yes to the next round.";
            case ASKED -> "You are in. Whether you are in the next round I asked, and have not heard yet.";
            case UNSAID, NO -> "You are in.";
        };
    }

    private static List<String> figures(Series series) {
        int in = series.in().size();
        if (!isTold(in)) {
            return List.of("Figures come from five people on.");
        }
        var lines = new ArrayList<String>();
        var all = series.rounds().stream().filter(round -> !round.isUndone()).toList();
        lines.add("%d people are in; %s so far.".formatted(in, IntrosActs.counted(all.size(), "round")));
        var held = all.stream().filter(round -> isTold(people(round))).toList();
        if (!held.isEmpty()) {
            lines.add(met("In all", held));
        }
        var recent = held.subList(Math.max(0, held.size() - RECENT), held.size());
        var before = held.subList(0, held.size() - recent.size());
        if (!before.isEmpty()) {
            lines.add("The last three rounds: %d %% met; before: %d %%.".formatted(share(recent), share(before)));
        }
        return lines;
    }

    private static String met(String which, List<Round> some) {
        long all = groups(some).size();
        long met = groups(some).stream().filter(group -> group.state().met()).count();
        return "%s: %s, %d of them met as far as I was told."
                .formatted(which, IntrosActs.counted(all, "introduction"), met);
    }

    private static List<Group> groups(List<Round> some) {
        return some.stream()
                .flatMap(round -> round.groups().stream())
                .filter(group -> group.state().counts())
                .toList();
    }

    private static int share(List<Round> some) {
        var all = groups(some);
        long met = all.stream().filter(group -> group.state().met()).count();
        return all.isEmpty() ? 0 : (int) Math.round(100.0 * met / all.size());
    }

    /** A round of fewer would show in the difference between two sums. */
    private static long people(Round round) {
        return groups(List.of(round)).stream()
                .flatMap(group -> group.members().stream())
                .distinct()
                .count();
    }

    Reply notYours(Series series) {
        return Reply.say(Words.hinting(
                "Introductions in %s are started and stopped by its organisers: whoever is responsible for the channel, "
                        + "and whom they named. Ask one of them to say `intros organisers` with your name.",
                rounds.name(series.place())));
    }

    Reply organisers(Series series) {
        var named = series.charge().organisers();
        String whom = named.isEmpty()
                ? "Nobody was named organiser of the introductions in %s beside whom the platform makes responsible for it."
                : "Named organisers of the introductions in %s: "
                        + named.stream().map(rounds::name).sorted().collect(Collectors.joining(", ")) + ".";
        return Reply.say(whom.formatted(rounds.name(series.place())));
    }

    Reply preview(Series series, int count, Turn turn) {
        var setup = series.course().latestSetup();
        if (setup.isEmpty() || !series.course().goesOn()) {
            return Reply.say("There are no introductions in %s at the moment.".formatted(rounds.name(series.place())));
        }
        if (!isTold(series.in().size())) {
            return Reply.say("Who would meet whom I show from five people on. Nothing was sent.");
        }
        return rounds.preview(series, setup.get(), count, turn.instant())
                .map(all -> preview(series, setup.get(), all))
                .orElseGet(() -> Reply.say("I cannot see right now who is in %s. Please try again in a few minutes."
                        .formatted(rounds.name(series.place()))));
    }

    private Reply preview(Series series, Setup setup, List<Grouping> all) {
        var names = rounds.names(series.in());
        var blocks = new ArrayList<Block>();
        var lines = new ArrayList<String>();
        var next = series.course().nextRound().orElseGet(setup::next);
        blocks.add(
                new Block.Heading("The next rounds in " + rounds.name(series.place()) + ", if nobody comes or goes"));
        for (var round : all) {
            String line = TimePhrases.full(next.toLocalDate()) + ": " + groups(round, names);
            lines.add(line);
            blocks.add(new Block.Text(Words.of(line)));
            next = setup.recurrence().next(next);
        }
        blocks.add(new Block.Note(Words.of("Nothing was sent.")));
        return Reply.of(String.join("\n", lines), blocks);
    }

    private static String groups(Grouping round, Map<MemberId, String> names) {
        if (!isTold(round.groups().stream().mapToInt(List::size).sum()
                + round.leftOut().size())) {
            return "fewer than five people, so I show no names.";
        }
        if (round.groups().isEmpty()) {
            return "nobody to introduce.";
        }
        return round.groups().stream()
                .map(group -> together(group.stream()
                        .map(member -> names.getOrDefault(member, "?"))
                        .toList()))
                .collect(Collectors.joining("; ", "", "."));
    }

    /** "Ada, Bob and Chloe". */
    private static String together(List<String> names) {
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
