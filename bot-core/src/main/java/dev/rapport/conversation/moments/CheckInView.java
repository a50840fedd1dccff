package dev.rapport.conversation.moments;

import dev.rapport.checkin.CheckIns;
import dev.rapport.conversation.Turn;
import dev.rapport.conversation.View;
import dev.rapport.reply.Reply;

/** A check-in composed anew after one of its buttons was pressed. */
record CheckInView(CheckIns checkIns) implements View {
    @Override
    public String name() {
        return "checkin";
    }

    @Override
    public Reply compose(String arguments, Turn turn) {
        return checkIns.again(arguments, turn.network(), turn.log(), turn.now());
    }
}
