package dev.rapport.conversation.rounds;

import dev.rapport.command.Context;
import dev.rapport.command.Lexicon.Reference;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.argument.Expect;
import dev.rapport.command.argument.Reading;
import dev.rapport.command.argument.RecurrenceReading;
import dev.rapport.command.argument.RhythmParser;
import dev.rapport.command.argument.TimeParser;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.command.argument.TimeReading;
import dev.rapport.identity.MemberId;
import dev.rapport.rhythm.Recurrence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what stands after {@code intros}. */
final class IntrosReader {
    static final String START = "intros start every 2 weeks on monday at 10:00 in groups of 2";
    private static final String PAUSE = "intros pause until 5 January";
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:,|&|\\band\\b)\\s*");
    private static final int MOST_ROUNDS = 12;
    private static final int USUAL_ROUNDS = 4;
    private static final Pattern SIZE = Pattern.compile(
            "(?:,\\s*)?(?:in\\s+)?(?:groups\\s+of\\s+(\\d{1,4}|two|three|four|five)|(pairs|twos|threes|fours|fives))",
            Pattern.CASE_INSENSITIVE);
    /** "…, ask first", at the end. */
    private static final Pattern ASKING = Pattern.compile(
            "(?:^|[,\\s]+)(?:and\\s+)?ask(?:ing)?(?:\\s+(?:first|before|everybody|each\\s+time|every\\s+time))?$",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> ON = Set.of("on", "first", "yes", "each time", "every time", "before");
    private static final Set<String> OFF = Set.of("off", "no", "never", "none");
    private static final Map<String, Integer> WORDS = Map.of(
            "two", 2, "three", 3, "four", 4, "five", 5, "pairs", 2, "twos", 2, "threes", 3, "fours", 4, "fives", 5);

    private final RhythmParser rhythms = new RhythmParser();
    private final TimeParser times = new TimeParser();

    Parsed<IntrosRequest> read(Line line, Context context) {
        if (line.atEnd()) {
            return new Parsed.Ok<>(new IntrosRequest.Status());
        }
        var after = line.afterWord();
        return switch (line.word()) {
            case "start", "begin", "set" -> start(after, context);
            case "status", "show" -> alone(after, new IntrosRequest.Status(), "intros status");
            case "pause" -> pause(after, context);
            case "resume", "continue" -> alone(after, new IntrosRequest.Resume(), "intros resume");
            case "stop", "end", "off" -> alone(after, new IntrosRequest.Stop(), "intros stop");
            case "now" -> alone(after, new IntrosRequest.Now(), "intros now");
            case "undo" -> alone(after, new IntrosRequest.Undo(), "intros undo");
            case "preview" -> preview(after);
            case "log", "history" -> log(after);
            case "ask" -> ask(after);
            case "organisers", "organizers", "organiser", "organizer" -> organisers(after, context);
            default ->
                line.startsWith("every") || line.startsWith("weekly") || line.startsWith("monthly")
                        ? start(line, context)
                        : wrong(line, START);
        };
    }

    private static Parsed<IntrosRequest> wrong(Line line, String example) {
        return new Parsed.Wrong<>("I did not understand \"%s\".".formatted(Line.readable(line.rest())), example);
    }

    private static Parsed<IntrosRequest> alone(Line after, IntrosRequest request, String example) {
        return after.atEnd() ? new Parsed.Ok<>(request) : wrong(after, example);
    }

    private Parsed<IntrosRequest> start(Line line, Context context) {
        if (line.atEnd()) {
            return new Parsed.Wrong<>("How often shall people be introduced?", START);
        }
        return switch (rhythms.recurrenceAt(line.text(), line.at(), context.now(), Expect.TIME)) {
            case RecurrenceReading.Found(var recurrence, var _, int consumed, var _) ->
                started(recurrence, line.to(line.at() + consumed));
            case RecurrenceReading.Unclear(var question, var options, int consumed) ->
                new Parsed.Unclear<>(
                        question,
                        options.stream()
                                .map(option -> new Choice(
                                        TimePhrases.every(option),
                                        line.with(line.at(), line.at() + consumed, TimePhrases.every(option))))
                                .toList());
            case RecurrenceReading.Wrong(var message, var _) -> new Parsed.Wrong<>(message, START);
            case RecurrenceReading.None() -> wrong(line, START);
        };
    }

    private static Parsed<IntrosRequest> started(Recurrence recurrence, Line rest) {
        var asking = ASKING.matcher(rest.rest());
        boolean asks = asking.find();
        String size = asks ? rest.rest().substring(0, asking.start()) : rest.rest();
        return size(rest, size.strip())
                .then(people -> new Parsed.Ok<>(new IntrosRequest.Start(recurrence, people, asks)));
    }

    private static Parsed<IntrosRequest> ask(Line after) {
        String said = after.rest().strip().toLowerCase(Locale.ROOT);
        if (said.isEmpty() || ON.contains(said)) {
            return new Parsed.Ok<>(new IntrosRequest.Ask(true));
        }
        return OFF.contains(said) ? new Parsed.Ok<>(new IntrosRequest.Ask(false)) : wrong(after, "intros ask on");
    }

    /** In pairs unless something else is said. */
    private static Parsed<Integer> size(Line rest, String said) {
        if (said.isEmpty()) {
            return new Parsed.Ok<>(2);
        }
        var match = SIZE.matcher(said);
        if (!match.matches()) {
            return new Parsed.Wrong<>("I did not understand \"%s\".".formatted(Line.readable(rest.rest())), START);
        }
        String word = (match.group(1) == null ? match.group(2) : match.group(1)).toLowerCase(Locale.ROOT);
        int size = WORDS.containsKey(word) ? WORDS.get(word) : Integer.parseInt(word);
        return size >= 2 && size <= 5 ? new Parsed.Ok<>(size) : new Parsed.Wrong<>("Groups have 2 to 5 people.", START);
    }

    private Parsed<IntrosRequest> pause(Line after, Context context) {
        var at = after.skip("until").skip("till");
        if (at.atEnd()) {
            return new Parsed.Wrong<>("Until when?", PAUSE);
        }
        return switch (times.parseAt(at.text(), at.at(), Reading.FORWARDS, context.now(), Expect.TIME)) {
            case TimeReading.Found(var when, int consumed, var _)
            when at.to(at.at() + consumed).atEnd() ->
                when.date().isAfter(context.now().toLocalDate())
                        ? new Parsed.Ok<>(new IntrosRequest.Pause(when.date()))
                        : new Parsed.Wrong<>("That day has come already.", PAUSE);
            case TimeReading.Unclear(var question, var options, int consumed) ->
                new Parsed.Unclear<>(
                        question,
                        options.stream()
                                .map(when -> new Choice(
                                        TimePhrases.label(when, context.now().toLocalDate()),
                                        at.with(
                                                at.at(),
                                                at.at() + consumed,
                                                when.date().toString())))
                                .toList());
            case TimeReading.Wrong(var message, var _) -> new Parsed.Wrong<>(message, PAUSE);
            case TimeReading.Found _, TimeReading.None _ -> wrong(at, PAUSE);
        };
    }

    private static Parsed<IntrosRequest> preview(Line after) {
        if (after.atEnd()) {
            return new Parsed.Ok<>(new IntrosRequest.Preview(USUAL_ROUNDS));
        }
        String rest = after.rest();
        if (!rest.matches("\\d{1,4}( rounds?)?")) {
            return wrong(after, "intros preview 8");
        }
        int rounds = Integer.parseInt(rest.replaceAll("\\D", ""));
        return rounds >= 1 && rounds <= MOST_ROUNDS
                ? new Parsed.Ok<>(new IntrosRequest.Preview(rounds))
                : new Parsed.Wrong<>("I can look ahead by 1 to %d rounds.".formatted(MOST_ROUNDS), "intros preview 8");
    }

    private static Parsed<IntrosRequest> log(Line after) {
        if (after.atEnd()) {
            return new Parsed.Ok<>(new IntrosRequest.Log(1));
        }
        return after.rest().matches("[1-9]\\d{0,3}")
                ? new Parsed.Ok<>(new IntrosRequest.Log(Integer.parseInt(after.rest())))
                : wrong(after, "intros log");
    }

    private static Parsed<IntrosRequest> organisers(Line after, Context context) {
        var named = Arrays.stream(BETWEEN_NAMES.split(after.rest()))
                .filter(name -> !name.isBlank())
                .map(name -> Whom.read(Line.of(name), context))
                .toList();
        return new Parsed.Ok<>(new IntrosRequest.Organisers(named));
    }

    static List<MemberId> memberOf(Reference reference) {
        return switch (reference) {
            case Reference.Colleague(var member, var _, int _) -> List.of(member);
            case Reference.Known(var contact, int _) -> {
                var member = contact.reach().member();
                yield member == null ? List.of() : List.of(member);
            }
            case Reference.Several _ -> List.of();
        };
    }
}
