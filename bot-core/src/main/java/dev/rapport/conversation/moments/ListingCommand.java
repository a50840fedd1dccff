package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.PageRequest;
import dev.rapport.conversation.Turn;
import java.util.List;

/** Shows a long list, page by page; the request is the page. */
record ListingCommand(CommandSpec spec, PagedView view) implements CommandHandler<Integer> {
    static ListingCommand due() {
        return new ListingCommand(
                new CommandSpec(
                        "due",
                        List.of("overdue", "who is due"),
                        Section.ACT,
                        "shows everybody whose rhythm has run out",
                        List.of("due")),
                new DueView());
    }

    static ListingCommand reminders() {
        return new ListingCommand(
                new CommandSpec(
                        "reminders",
                        List.of("promises", "open items", "list reminders"),
                        Section.ACT,
                        "shows open reminders, promises and meetings",
                        List.of("reminders")),
                new RemindersView());
    }

    @Override
    public Parsed<Integer> read(String beginning, Line line, Context context) {
        return new Parsed.Ok<>(PageRequest.of(line.rest()).number());
    }

    @Override
    public Outcome handle(Integer page, Turn turn) {
        var reply = view.page(page, turn);
        return turn.trigger().origin() == Turn.Origin.BUTTON ? Outcome.show(reply) : Outcome.tell(reply);
    }
}
