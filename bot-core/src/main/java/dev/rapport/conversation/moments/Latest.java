package dev.rapport.conversation.moments;

import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The open promises and reminders that were brought up in the last day: what {@code done} and {@code snooze 1 hour} mean
 * when they name none.
 */
record Latest(List<OpenItem> items) {
    private static final Duration DAY = Duration.ofDays(1);

    static Latest of(Turn turn) {
        var since = turn.instant().minus(DAY);
        return new Latest(turn.network().items().values().stream()
                .filter(item -> item.open() && !(item instanceof Meeting))
                .filter(item -> {
                    var prompted = item.prompted();
                    return prompted != null && !prompted.isBefore(since);
                })
                .toList());
    }

    /**
     * Acts on the only one; several are offered as buttons.
     *
     * @param word the command's word
     * @param typed what was typed after it
     */
    Outcome resolve(Turn turn, String word, String typed, IntFunction<Outcome> act) {
        return switch (items.size()) {
            case 0 ->
                Outcome.tell(Reply.say(
                        Words.hinting("I brought nothing up in the last day. `reminders` shows what is open.")));
            case 1 -> act.apply(items.getFirst().number());
            default -> Outcome.tell(which(turn, word, typed));
        };
    }

    private Reply which(Turn turn, String word, String typed) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(Words.of("Which one?")));
        for (var item : items) {
            String command = (word + " " + item.number() + " " + typed).strip();
            String label = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            blocks.add(new Block.Entry(
                    Words.of(item.number() + ". " + Items.what(item, turn.network())),
                    List.of(Button.of(label, command))));
        }
        return Reply.of("Which one?", blocks);
    }
}
