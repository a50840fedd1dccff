package dev.rapport.conversation;

import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One page of a long list, ten to a page, with the way to the others.
 *
 * @param here what stands on it
 * @param number from 1 to {@code pages}
 * @param pages how many there are, at least 1
 * @param total how long the whole list is
 */
public record Page<T>(List<T> here, int number, int pages, int total) {
    private static final int SIZE = 10;

    /** The wanted page, or the nearest there is. */
    public static <T> Page<T> of(List<T> all, int wanted) {
        int pages = Math.max(1, Math.ceilDiv(all.size(), SIZE));
        int number = Math.clamp(wanted, 1, pages);
        var here = all.subList((number - 1) * SIZE, Math.min(all.size(), number * SIZE));
        return new Page<>(List.copyOf(here), number, pages, all.size());
    }

    /** The place of its first in the whole list, from 1. */
    public int first() {
        return (number - 1) * SIZE + 1;
    }

    /** The place of its last in the whole list. */
    public int last() {
        return first() + here.size() - 1;
    }

    /**
     * [Back] and [More], as far as there is a page to turn to.
     *
     * @param command what lists the whole, without a page
     * @return no block or one
     */
    public List<Block> turning(String command) {
        return turning(page -> command + " page:" + page);
    }

    /**
     * The same for a command that says its page in another way.
     *
     * @param command what lists a page
     */
    public List<Block> turning(IntFunction<String> command) {
        var buttons = new ArrayList<Button>();
        if (number > 1) {
            buttons.add(Button.of("Back", command.apply(number - 1)));
        }
        if (number < pages) {
            buttons.add(Button.of("More", command.apply(number + 1)));
        }
        return buttons.isEmpty() ? List.of() : List.of(new Block.Buttons(buttons));
    }
}
