package dev.rapport.reply;

import java.util.ArrayList;
import java.util.List;

/**
 * One message.
 *
 * @param summary the whole message in plain words: the notification, what a screen reader says, and all that is shown
 *     where there are no blocks; not blank
 */
public record Reply(String summary, List<Block> blocks, Visibility visibility) {
    public Reply {
        if (summary.isBlank()) {
            throw new IllegalArgumentException("A reply needs a summary");
        }
        blocks = List.copyOf(blocks);
    }

    /** One paragraph, for the person who asked, with buttons below it. */
    public static Reply say(String text, Button... buttons) {
        return say(Words.of(text), buttons);
    }

    /** One paragraph, for the person who asked, with buttons below it. */
    public static Reply say(Words words, Button... buttons) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words));
        if (buttons.length > 0) {
            blocks.add(new Block.Buttons(List.of(buttons)));
        }
        return new Reply(words.plain(), blocks, Visibility.PRIVATE);
    }

    /** Several blocks, for the person who asked. */
    public static Reply of(String summary, List<Block> blocks) {
        return new Reply(summary, blocks, Visibility.PRIVATE);
    }
}
