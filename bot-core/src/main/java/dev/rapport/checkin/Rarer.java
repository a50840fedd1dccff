package dev.rapport.checkin;

import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.ArrayList;
import java.util.List;

/** Says once that check-ins come less often, and how to have them as before. */
final class Rarer {
    private static final String WORDS =
            "You seem to have your hands full, so I'll come less often until you log, " + "snooze or skip somebody.";

    private Rarer() {}

    static Reply said(Reply checkIn) {
        var blocks = new ArrayList<>(checkIn.blocks());
        blocks.add(new Block.Note(Words.of(WORDS)));
        blocks.add(new Block.Buttons(List.of(Button.of("As before", "checkin resume"))));
        return Reply.of(checkIn.summary() + "\n" + WORDS, blocks);
    }
}
