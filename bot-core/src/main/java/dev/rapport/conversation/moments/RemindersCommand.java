package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import java.util.List;
import java.util.regex.Pattern;

/** Shows the open reminders and promises. */
final class RemindersCommand implements CommandHandler<Integer> {
    private static final Pattern PAGE = Pattern.compile("page:(\\d{1,5})");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "reminders",
                List.of("promises", "open items"),
                Section.ACT,
                "shows open reminders and promises",
                List.of("reminders"));
    }

    @Override
    public Parsed<Integer> read(String beginning, Line line, Context context) {
        var page = PAGE.matcher(line.rest());
        return new Parsed.Ok<>(page.matches() ? Integer.parseInt(page.group(1)) : 1);
    }

    @Override
    public Outcome handle(Integer page, Turn turn) {
        var reply = RemindersView.page(page, turn);
        return turn.trigger().origin() == Turn.Origin.BUTTON ? Outcome.show(reply) : Outcome.tell(reply);
    }
}
