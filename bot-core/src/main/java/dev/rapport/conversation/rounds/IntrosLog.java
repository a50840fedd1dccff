package dev.rapport.conversation.rounds;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.Page;
import dev.rapport.conversation.Turn;
import dev.rapport.introduction.series.Act;
import dev.rapport.introduction.series.Series;
import dev.rapport.reply.Block;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.rounds.Rounds;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** What organisers did to a channel's rounds, page by page, the last first. For organisers. */
final class IntrosLog {
    private final Rounds rounds;

    IntrosLog(Rounds rounds) {
        this.rounds = rounds;
    }

    /** The wanted page, or the nearest there is. */
    Reply page(Series series, int wanted, Turn turn) {
        var page = Page.of(series.charge().acts().reversed(), wanted);
        String heading = "What organisers did in %s, the last first:".formatted(rounds.name(series.place()));
        var lines = page.here().stream().map(act -> line(act, turn)).toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(Words.of(heading)));
        lines.forEach(line -> blocks.add(new Block.Text(Words.of(line))));
        blocks.addAll(page.turning(
                number -> "intros log %d in:%s".formatted(number, series.place().conversation())));
        return Reply.of(lines.stream().collect(Collectors.joining("\n", heading + "\n", "")), blocks);
    }

    private String line(Act act, Turn turn) {
        return "%s: %s %s."
                .formatted(
                        TimePhrases.full(act.at().atZone(turn.now().getZone())),
                        rounds.name(act.by()),
                        words(act.what()));
    }

    private static String words(Act.What what) {
        return switch (what) {
            case STARTED -> "started the rounds or changed how they run";
            case PAUSED -> "paused the rounds";
            case RESUMED -> "let the rounds go on";
            case STOPPED -> "stopped the rounds";
            case ROUND_NOW -> "made a round at once";
            case ROUND_UNDONE -> "took the last round back";
            case ORGANISER_NAMED -> "named an organiser";
            case ASKING_STARTED -> "has everybody asked before each round";
            case ASKING_STOPPED -> "has nobody asked before a round any more";
        };
    }
}
