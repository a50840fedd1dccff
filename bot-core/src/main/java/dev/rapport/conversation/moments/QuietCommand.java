package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.network.QuietHours;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sets the hours without check-ins. */
final class QuietCommand implements CommandHandler<QuietCommand.Request> {
    private static final String EXAMPLE = "quiet 18:00-8:00";
    private static final Pattern HOURS = Pattern.compile(
            "(?:from )?(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?\\s*(?:-|\u2013|\u2014|to|until)\\s*"
                    + "(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?",
            Pattern.CASE_INSENSITIVE);

    /** What is to become of the quiet hours. */
    sealed interface Request {
        record State() implements Request {}

        record Off() implements Request {}

        record Hours(QuietHours hours) implements Request {}
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "quiet",
                List.of("quiet hours"),
                Section.ACT,
                "sets the hours without check-ins",
                List.of(EXAMPLE, "quiet off"));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        String rest = line.rest().toLowerCase(Locale.ROOT);
        if (rest.isEmpty()) {
            return new Parsed.Ok<>(new Request.State());
        }
        if (rest.equals("off") || rest.equals("none")) {
            return new Parsed.Ok<>(new Request.Off());
        }
        if (rest.startsWith("weekend")) {
            return new Parsed.Wrong<>("Quiet weekends are not there yet; quiet hours are.", EXAMPLE);
        }
        return hours(rest)
                .<Parsed<Request>>map(hours -> new Parsed.Ok<>(new Request.Hours(hours)))
                .orElseGet(() -> new Parsed.Wrong<>("From when to when?", EXAMPLE));
    }

    private static Optional<QuietHours> hours(String rest) {
        var hours = HOURS.matcher(rest);
        if (!hours.matches()) {
            return Optional.empty();
        }
        var from = time(hours.group(1), hours.group(2), hours.group(3));
        var to = time(hours.group(4), hours.group(5), hours.group(6));
        return from.flatMap(start -> to.filter(end -> !end.equals(start)).map(end -> new QuietHours(start, end)));
    }

    private static Optional<LocalTime> time(String hour, String minute, String half) {
        int hours = Integer.parseInt(hour) % 24;
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if ("pm".equalsIgnoreCase(half) && hours < 12) {
            hours += 12;
        }
        if ("am".equalsIgnoreCase(half) && hours == 12) {
            hours = 0;
        }
        return minutes < 60 && Integer.parseInt(hour) <= 24
                ? Optional.of(LocalTime.of(hours, minutes))
                : Optional.empty();
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var quiet = turn.network().settings().quiet();
        return switch (request) {
            case Request.State _ ->
                Outcome.tell(Reply.say(
                        quiet == null
                                ? "There are no quiet hours."
                                : "No check-ins from %s to %s.".formatted(quiet.from(), quiet.to()),
                        quiet == null ? Button.of("18:00 to 8:00", EXAMPLE) : Button.of("Off", "quiet off")));
            case Request.Off _ -> {
                var draft = turn.draft();
                draft.set(draft.network().settings().withQuiet(null));
                yield Outcome.change(
                        draft, "the end of quiet hours", Reply.say("No quiet hours any more.", turn.undo()));
            }
            case Request.Hours(var hours) -> {
                var draft = turn.draft();
                draft.set(draft.network().settings().withQuiet(hours));
                yield Outcome.change(
                        draft,
                        "the change of quiet hours",
                        Reply.say(
                                "No check-ins from %s to %s; reminders come at their time all the same."
                                        .formatted(hours.from(), hours.to()),
                                turn.undo()));
            }
        };
    }
}
