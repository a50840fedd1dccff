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

/** Says which steps to take today. */
final class TodayCommand implements CommandHandler<TodayCommand.Request> {
    private final TodayView view;

    TodayCommand(TodayView view) {
        this.view = view;
    }

    record Request() {}

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "today",
                List.of(
                        "what now",
                        "what next",
                        "what's next",
                        "next steps",
                        "who next",
                        "who should i",
                        "whom should i",
                        "what should i"),
                Section.ACT,
                "gives up to three steps for today",
                List.of("today"));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        return new Parsed.Ok<>(new Request());
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        return Outcome.tell(view.reply(turn));
    }
}
