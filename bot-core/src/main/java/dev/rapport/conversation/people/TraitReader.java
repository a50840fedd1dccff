package dev.rapport.conversation.people;

import dev.rapport.command.Context;
import dev.rapport.command.Lexicon.Reference;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.argument.BirthdayParser;
import dev.rapport.command.argument.BirthdayReading;
import dev.rapport.command.argument.RhythmParser;
import dev.rapport.command.argument.RhythmReading;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.contact.Level;
import dev.rapport.contact.Role.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the one trait that begins where a line stands; what no reader knows is left to the caller. */
final class TraitReader {
    private static final Pattern TAG = Pattern.compile("\\G(-?)#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)");
    private static final Pattern EMAIL = Pattern.compile(
            "\\G(?:(?i:e-?mail|e|mail)(?: is|:)?\\s+)?([\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)");
    private static final Pattern URL =
            Pattern.compile("\\G(?:(?i:web|website|w)(?: is|:)?\\s+)?((?:https?://|www\\.|linkedin\\.com/)[^\\s,]+)");
    private static final Pattern PHONE = Pattern.compile(
            "\\G(?:(?i:phone|tel|mobile|mob|cell|office|fax|[tmpofd])(?: is|:|\\.)?\\s*)?(\\+?[0-9][0-9 ()/.-]{5,}[0-9])");
    private static final Pattern IMPORTANCE = Pattern.compile("\\Gimportance[ :]+(\\d+)\\b", Pattern.CASE_INSENSITIVE);
    private static final List<String> BIRTHDAY = List.of("birthday", "born on", "born", "bday");

    private final RhythmParser rhythms = new RhythmParser();
    private final BirthdayParser birthdays = new BirthdayParser();

    /** A trait and the line after it. */
    record Read(Trait trait, Line after) {}

    Optional<Parsed<Read>> at(Line line, Context context) {
        return Optional.<Parsed<Read>>empty()
                .or(() -> taken(line))
                .or(() -> word(line))
                .or(() -> matched(line))
                .or(() -> mention(line, context))
                .or(() -> limit(line))
                .or(() -> birthday(line))
                .or(() -> rhythm(line));
    }

    private static Optional<Parsed<Read>> taken(Line line) {
        if (!line.startsWith("no")) {
            return Optional.empty();
        }
        var after = line.after("no");
        var tag = TAG.matcher(after.text());
        if (tag.find(after.at())) {
            return ok(new Trait.Untagged(tag.group(2).toLowerCase(Locale.ROOT)), after.to(tag.end()));
        }
        return Arrays.stream(Trait.Clearable.values())
                .flatMap(what -> Clearing.words(what)
                        .filter(after::startsWith)
                        .map(word -> new Read(new Trait.Without(what), after.after(word))))
                .findFirst()
                .map(Parsed.Ok::new);
    }

    private static Optional<Parsed<Read>> word(Line line) {
        for (var level : Level.values()) {
            if (line.startsWith(level.word())) {
                return ok(new Trait.OfLevel(level), line.after(level.word()));
            }
        }
        if (line.startsWith("internal") || line.startsWith("colleague")) {
            return ok(new Trait.OnSide(Side.INTERNAL), line.afterWord());
        }
        if (line.startsWith("external")) {
            return ok(new Trait.OnSide(Side.EXTERNAL), line.afterWord());
        }
        return Optional.empty();
    }

    private static Optional<Parsed<Read>> matched(Line line) {
        String text = line.text();
        var tag = TAG.matcher(text);
        if (tag.find(line.at())) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            return ok(tag.group(1).isEmpty() ? new Trait.Tagged(name) : new Trait.Untagged(name), line.to(tag.end()));
        }
        var importance = IMPORTANCE.matcher(text);
        if (importance.find(line.at())) {
            return importance(Integer.parseInt(shortened(importance.group(1))), line.to(importance.end()));
        }
        return pattern(EMAIL, line, address -> new Trait.Email(address.toLowerCase(Locale.ROOT)))
                .or(() -> pattern(URL, line, address -> new Trait.Link(absolute(address))))
                .or(() -> pattern(PHONE, line, number -> new Trait.Phone(PhoneNumbers.normal(number))));
    }

    private static Optional<Parsed<Read>> importance(int value, Line after) {
        return value < 1 || value > 5
                ? Optional.of(new Parsed.Wrong<>("Importance goes from 1 to 5.", "edit Ada, importance 5"))
                : ok(new Trait.Importance(value), after);
    }

    private static Optional<Parsed<Read>> pattern(Pattern pattern, Line line, Function<String, Trait> trait) {
        var found = pattern.matcher(line.text());
        return found.find(line.at()) ? ok(trait.apply(found.group(1)), line.to(found.end())) : Optional.empty();
    }

    private static Optional<Parsed<Read>> mention(Line line, Context context) {
        if (!line.rest().startsWith("<@")) {
            return Optional.empty();
        }
        return context.lexicon()
                .at(line.text(), line.at())
                .filter(Reference.Colleague.class::isInstance)
                .map(Reference.Colleague.class::cast)
                .map(colleague ->
                        new Parsed.Ok<>(new Read(new Trait.InChat(colleague.member()), line.to(colleague.end()))));
    }

    private Optional<Parsed<Read>> limit(Line line) {
        if (!line.startsWith("limit")) {
            return Optional.empty();
        }
        var after = line.after("limit").skip(":");
        String said =
                after.text().substring(0, after.at()) + "every " + after.text().substring(after.at());
        if (rhythms.rhythmAt(said, after.at()) instanceof RhythmReading.Found(var rhythm, int consumed)) {
            return ok(new Trait.Limit(rhythm), after.to(after.at() + consumed - "every ".length()));
        }
        return Optional.of(new Parsed.Wrong<>("How long may the gap be at most?", "edit Ada, limit 3 months"));
    }

    private Optional<Parsed<Read>> birthday(Line line) {
        var word = BIRTHDAY.stream().filter(line::startsWith).findFirst();
        if (word.isEmpty()) {
            return Optional.empty();
        }
        var after = line.after(word.get()).skip(":");
        return Optional.of(
                switch (birthdays.parseAt(after.text(), after.at())) {
                    case BirthdayReading.Found(var day, int consumed) ->
                        new Parsed.Ok<>(new Read(new Trait.Birthday(day), after.to(after.at() + consumed)));
                    case BirthdayReading.Unclear(var question, var options, int consumed) ->
                        new Parsed.Unclear<>(
                                question,
                                options.stream()
                                        .map(TimePhrases::day)
                                        .map(day -> new Parsed.Choice(
                                                day, after.with(after.at(), after.at() + consumed, day)))
                                        .toList());
                    case BirthdayReading.None _ ->
                        new Parsed.Wrong<>("Which day is the birthday?", "edit Ada, birthday 26 Dec");
                });
    }

    private Optional<Parsed<Read>> rhythm(Line line) {
        return switch (rhythms.rhythmAt(line.text(), line.at())) {
            case RhythmReading.Found(var rhythm, int consumed) ->
                ok(new Trait.Every(rhythm), line.to(line.at() + consumed));
            case RhythmReading.NoRhythm(int consumed) -> ok(new Trait.WithoutPrompts(), line.to(line.at() + consumed));
            case RhythmReading.Unclear(var question, var options, int consumed) ->
                Optional.of(new Parsed.Unclear<>(
                        question,
                        options.stream()
                                .map(rhythm -> new Parsed.Choice(
                                        TimePhrases.every(rhythm),
                                        line.with(line.at(), line.at() + consumed, TimePhrases.every(rhythm))))
                                .toList()));
            case RhythmReading.Wrong(var message, var example) -> Optional.of(new Parsed.Wrong<>(message, example));
            case RhythmReading.None _ -> Optional.empty();
        };
    }

    private static String absolute(String address) {
        return address.startsWith("http") ? address : "https://" + address;
    }

    private static String shortened(String digits) {
        return digits.length() > 4 ? "9999" : digits;
    }

    private static Optional<Parsed<Read>> ok(Trait trait, Line after) {
        return Optional.of(new Parsed.Ok<>(new Read(trait, after)));
    }
}
