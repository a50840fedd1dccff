package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.NearestWords;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.Section;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.contact.FoldedName;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.holiday.Region;
import dev.rapport.holiday.Regions;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets whose public holidays have no check-ins. */
final class HolidaysCommand implements CommandHandler<HolidaysCommand.Request> {
    private static final String EXAMPLE = "holidays DE-BY";
    private static final int MOST_CHOICES = 5;
    private static final int DAYS_AHEAD = 366;

    /** What is to become of holidays. */
    sealed interface Request {
        record State() implements Request {}

        record Off() implements Request {}

        record In(Region region) implements Request {}
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "holidays",
                List.of("holiday", "public holidays"),
                Section.ACT,
                "keeps check-ins off the public holidays of a country or region",
                List.of(EXAMPLE, "holidays Bavaria", "holidays off"));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        if (line.atEnd()) {
            return new Parsed.Ok<>(new Request.State());
        }
        String said = line.rest().toLowerCase(Locale.ROOT);
        if (said.equals("off") || said.equals("none")) {
            return new Parsed.Ok<>(new Request.Off());
        }
        return region(
                Line.readable(line.skip("in").skip("of").skip("for").skip("the").rest()));
    }

    private static Parsed<Request> region(String named) {
        var regions = Regions.called(named);
        return switch (regions.size()) {
            case 0 -> unknown(named);
            case 1 -> new Parsed.Ok<>(new Request.In(regions.getFirst()));
            default -> new Parsed.Unclear<>("Which one?", choices(regions.stream()));
        };
    }

    private static Parsed<Request> unknown(String named) {
        var near = choices(NearestWords.to(FoldedName.fold(named), Regions.names(), MOST_CHOICES).stream()
                .flatMap(name -> Regions.called(name).stream()));
        return near.isEmpty()
                ? new Parsed.Wrong<>("I know no public holidays for \"%s\".".formatted(named), EXAMPLE)
                : new Parsed.Unclear<>(
                        "I know no public holidays for \"%s\"; did you mean %s?"
                                .formatted(
                                        named, near.stream().map(Choice::label).collect(Collectors.joining(" or "))),
                        near);
    }

    private static List<Choice> choices(Stream<Region> regions) {
        return regions.distinct()
                .limit(MOST_CHOICES)
                .map(region -> new Choice(region.name(), "holidays " + region.code()))
                .toList();
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var region = turn.network().settings().quiet().holidays();
        return switch (request) {
            case Request.State _ -> Outcome.tell(state(region, turn));
            case Request.Off _ ->
                region == null
                        ? Outcome.tell(Reply.say("No holidays are set. Nothing was changed."))
                        : set(null, "Check-ins come on public holidays too from now on.", turn);
            case Request.In(var wanted) ->
                wanted.equals(region)
                        ? Outcome.tell(state(region, turn))
                        : set(wanted, "No check-ins on public holidays any more " + which(wanted, turn), turn);
        };
    }

    private static Outcome set(@Nullable Region region, String said, Turn turn) {
        var draft = turn.draft();
        var settings = draft.network().settings();
        draft.set(settings.withQuiet(settings.quiet().withHolidays(region)));
        return Outcome.change(draft, "the change of holidays", Reply.say(said, turn.undo()));
    }

    private static Reply state(@Nullable Region region, Turn turn) {
        return region == null
                ? Reply.say(
                        Words.hinting("No holidays are set. Name a country or a part of it, as in `holidays Bavaria`."))
                : Reply.say("No check-ins on public holidays " + which(region, turn), Button.of("Off", "holidays off"));
    }

    private static String which(Region region, Turn turn) {
        return "(%s).%s%s"
                .formatted(
                        region.name(),
                        next(region, turn.now().toLocalDate()),
                        region.lacksThoseByTheMoon()
                                ? " My calendar lacks the holidays there that go by the moon, such as the lunar New Year or Diwali."
                                : "");
    }

    private static String next(Region region, LocalDate today) {
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day ->
                        region
                                .holiday(day)
                                .map(name -> " The next is %s, %s.".formatted(TimePhrases.full(day), name))
                                .stream())
                .findFirst()
                .orElse("");
    }
}
