package dev.rapport.conversation.moments;

import dev.rapport.conversation.Turn;
import dev.rapport.conversation.View;
import dev.rapport.reply.Reply;

/** A long list, page by page; its buttons carry the page they stand on. */
interface PagedView extends View {
    /**
     * The wanted page, or the nearest there is.
     *
     * @param wanted from 1
     */
    Reply page(int wanted, Turn turn);

    @Override
    default Reply compose(String arguments, Turn turn) {
        return page(arguments.isEmpty() ? 1 : Integer.parseInt(arguments), turn);
    }
}
