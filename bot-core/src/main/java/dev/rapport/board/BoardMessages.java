package dev.rapport.board;

import dev.rapport.exchange.Notice;
import dev.rapport.exchange.Posted;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.sharing.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said about asks and offers. */
public final class BoardMessages {
    /** So many that fit are told at once. */
    public static final int MOST_SHOWN = 3;

    private final Mentions mentions;

    public BoardMessages(Mentions mentions) {
        this.mentions = mentions;
    }

    /** A colleague's notice: "Bob Stone offers: an hour on hiring". */
    public Words line(Posted posted) {
        String does = posted.notice().kind() == Notice.Kind.ASK ? " asks: " : " offers: ";
        return Words.of(
                mentions.of(posted.by()),
                new Inline.Plain(does + posted.notice().text()));
    }

    /** Those that fit, a line each. */
    public List<Words> lines(List<Posted> fitting) {
        return fitting.stream().map(this::line).toList();
    }

    Reply match(Notice own, List<Posted> fitting) {
        var first = Words.of(
                own.kind() == Notice.Kind.ASK
                        ? "This may answer what you asked (%s):".formatted(own.text())
                        : "This may be for you, since you offered: %s".formatted(own.text()));
        var lines = lines(fitting);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(first));
        lines.forEach(line -> blocks.add(new Block.Text(line)));
        String word = own.kind() == Notice.Kind.ASK ? "ask" : "offer";
        blocks.add(new Block.Buttons(List.of(
                Button.of("Take my " + word + " down", "take down " + own.number()), Button.of("Board", "asks"))));
        String summary = lines.stream().map(Words::plain).collect(Collectors.joining("; ", first.plain() + " ", ""));
        return Reply.of(summary, blocks);
    }

    static Reply runOut(Notice notice) {
        String word = notice.kind() == Notice.Kind.ASK ? "ask" : "offer";
        return Reply.say(
                "Your %s was on the team's board for 30 days and is off it now: %s\nSay it again if it still stands."
                        .formatted(word, notice.text()));
    }
}
