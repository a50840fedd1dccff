package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.reply.Reply;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Sets how many people check-ins may name in a week. */
final class BudgetCommand implements CommandHandler<OptionalInt> {
    private static final String EXAMPLE = "budget 5 a week";
    private static final int MOST = 50;
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,4})(?: people)?(?: a week| per week| weekly|/week)?", Pattern.CASE_INSENSITIVE);

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "budget", List.of(), Section.ACT, "sets how many people I may bring up in a week", List.of(EXAMPLE));
    }

    @Override
    public Parsed<OptionalInt> read(String beginning, Line line, Context context) {
        if (line.atEnd()) {
            return new Parsed.Ok<>(OptionalInt.empty());
        }
        var number = NUMBER.matcher(line.rest());
        if (!number.matches()) {
            return new Parsed.Wrong<>("How many people a week?", EXAMPLE);
        }
        int people = Integer.parseInt(number.group(1));
        return people > MOST
                ? new Parsed.Wrong<>("%d people a week is the most.".formatted(MOST), EXAMPLE)
                : new Parsed.Ok<>(OptionalInt.of(people));
    }

    @Override
    public Outcome handle(OptionalInt wanted, Turn turn) {
        var settings = turn.network().settings();
        if (wanted.isEmpty()) {
            return Outcome.tell(Reply.say("Check-ins name at most %s.".formatted(people(settings.budget()))));
        }
        var draft = turn.draft();
        draft.set(draft.network().settings().withBudget(wanted.getAsInt()));
        return Outcome.change(
                draft,
                "the change of the budget",
                Reply.say("Check-ins name at most %s from now on.".formatted(people(wanted.getAsInt())), turn.undo()));
    }

    private static String people(int number) {
        return number == 1 ? "1 person a week" : number + " people a week";
    }
}
