package dev.rapport.conversation.account;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sets the zone in which all times are read and all prompts are sent, or says which one it is. */
final class TimezoneCommand implements CommandHandler<Optional<ZoneId>> {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);
    private static final int MOST_CHOICES = 5;

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "timezone",
                List.of("time zone", "zone", "tz"),
                Section.ACT,
                "sets your time zone",
                List.of("timezone Europe/Berlin", "timezone Berlin"));
    }

    @Override
    public Parsed<Optional<ZoneId>> read(String beginning, Line line, Context context) {
        if (line.atEnd()) {
            return new Parsed.Ok<>(Optional.empty());
        }
        var zones = ZoneNames.matching(line.rest());
        return switch (zones.size()) {
            case 0 ->
                new Parsed.Wrong<>(
                        "I know no time zone for %s; a large city nearby works best."
                                .formatted(Line.readable(line.rest())),
                        "timezone Europe/Berlin");
            case 1 -> new Parsed.Ok<>(Optional.of(zones.getFirst()));
            default ->
                new Parsed.Unclear<>(
                        "Which one?",
                        zones.stream()
                                .limit(MOST_CHOICES)
                                .map(zone -> new Parsed.Choice(zone.getId(), "timezone " + zone.getId()))
                                .toList());
        };
    }

    @Override
    public Outcome handle(Optional<ZoneId> wanted, Turn turn) {
        if (wanted.isEmpty()) {
            var zone = turn.network().settings().zone();
            return Outcome.tell(Reply.say(
                    zone == null
                            ? Words.hinting("I don't know your time zone yet. Say it as in `timezone Berlin`.")
                            : Words.of("Your time zone is %s; it is %s there."
                                    .formatted(zone.getId(), CLOCK.format(turn.now())))));
        }
        var zone = wanted.get();
        var draft = turn.draft();
        draft.set(turn.network().settings().withZone(zone));
        return Outcome.change(
                draft,
                "the change of time zone",
                Reply.say(
                        "%s it is: %s now. Your times and prompts follow it."
                                .formatted(zone.getId(), CLOCK.format(turn.now().withZoneSameInstant(zone))),
                        turn.undo()));
    }
}
