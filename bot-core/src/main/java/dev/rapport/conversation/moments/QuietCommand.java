package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.command.argument.QuietPhrases;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.holiday.Weekends;
import dev.rapport.network.QuietTimes;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/** Sets the hours and the days of the week without check-ins. */
final class QuietCommand implements CommandHandler<QuietReader.Request> {
    private final QuietReader reader = new QuietReader();

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "quiet",
                List.of("quiet hours", "quiet times"),
                Section.ACT,
                "sets the hours and days without check-ins",
                List.of(QuietReader.EXAMPLE, "quiet weekends", "quiet off"));
    }

    @Override
    public Parsed<QuietReader.Request> read(String beginning, Line line, Context context) {
        return reader.read(line.rest());
    }

    @Override
    public Outcome handle(QuietReader.Request request, Turn turn) {
        var quiet = turn.network().settings().quiet();
        return switch (request) {
            case QuietReader.Request.State _ -> Outcome.tell(state(quiet));
            case QuietReader.Request.Off _ -> off(quiet, turn);
            case QuietReader.Request.DaysOff _ ->
                set(quiet.withDays(Set.of()), "No quiet days of the week any more.", turn);
            case QuietReader.Request.Times times -> set(quiet, times, turn);
        };
    }

    private static Reply state(QuietTimes quiet) {
        return quiet.equals(QuietTimes.NONE)
                ? Reply.say(
                        "There are no quiet hours.",
                        Button.of("18:00 to 8:00", QuietReader.EXAMPLE),
                        Button.of("Weekends", "quiet weekends"))
                : Reply.say("No check-ins %s.".formatted(QuietPhrases.of(quiet)), Button.of("Off", "quiet off"));
    }

    private static Outcome off(QuietTimes quiet, Turn turn) {
        if (quiet.days().isEmpty() && quiet.hours() == null) {
            return Outcome.tell(Reply.say(Words.hinting("There are no quiet hours." + holidays(quiet))));
        }
        String what = quiet.days().isEmpty() ? "hours" : quiet.hours() == null ? "weekends" : "hours or weekends";
        return set(
                quiet.withHours(null).withDays(Set.of()),
                "No quiet %s any more.%s".formatted(what, holidays(quiet)),
                turn);
    }

    private static String holidays(QuietTimes quiet) {
        var region = quiet.holidays();
        return region == null ? "" : " Public holidays (%s) stay quiet until `holidays off`.".formatted(region.name());
    }

    private static Outcome set(QuietTimes quiet, QuietReader.Request.Times times, Turn turn) {
        var changed = times.hours() == null ? quiet : quiet.withHours(times.hours());
        Set<DayOfWeek> days = times.weekends() ? weekend(changed, turn) : times.days();
        if (!days.isEmpty()) {
            changed = changed.withDays(days);
        }
        return set(
                changed,
                "No check-ins %s; reminders come at their time all the same.".formatted(QuietPhrases.of(changed)),
                turn);
    }

    /** Of the region whose holidays are set, else of the country in the person's language setting, else the usual one. */
    private static Set<DayOfWeek> weekend(QuietTimes quiet, Turn turn) {
        var region = quiet.holidays();
        if (region != null) {
            return Weekends.in(region.country());
        }
        var locale = turn.member().locale();
        return Weekends.in(locale == null ? "" : locale.getCountry());
    }

    private static Outcome set(QuietTimes changed, String said, Turn turn) {
        var draft = turn.draft();
        if (changed.equals(turn.network().settings().quiet())) {
            return Outcome.tell(Reply.say("It is like that already. Nothing was changed."));
        }
        draft.set(draft.network().settings().withQuiet(changed));
        return Outcome.change(draft, "the change of quiet times", Reply.say(Words.hinting(said), turn.undo()));
    }
}
