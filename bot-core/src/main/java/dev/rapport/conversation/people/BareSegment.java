package dev.rapport.conversation.people;

import dev.rapport.command.Line;
import dev.rapport.command.NearestWords;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.argument.RhythmParser;
import dev.rapport.command.argument.RhythmReading;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.people.Trait.Bare;
import dev.rapport.conversation.people.Trait.HowMet;
import dev.rapport.conversation.people.Trait.Position;
import dev.rapport.rhythm.Rhythm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a segment that is no plain trait: how they met, an organisation, a title. What begins like something else, or is
 * one slip from it, is no title before that was asked.
 */
final class BareSegment {
    private static final Pattern AT = Pattern.compile("\\s+(?:at|@)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("(?:job )?title(?: is|:)?\\s+(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?:at|organi[sz]ation(?: is|:)?|works (?:at|for)|company(?: is|:))\\s+(.+)", Pattern.CASE_INSENSITIVE);

    /** What only plain traits begin with. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:every|each|e-?mail|phone|tel|importance|limit|tags?|remove)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final List<String> PLAIN = List.of(
            "operational",
            "personal",
            "strategic",
            "every",
            "weekly",
            "monthly",
            "quarterly",
            "birthday",
            "importance");

    private final RhythmParser rhythms = new RhythmParser();

    /** @param end the offset at which the segment ends */
    Parsed<Trait> read(Line line, int end) {
        String text = Line.readable(line.text().substring(line.at(), end));
        if (UNFINISHED.matcher(text).matches()) {
            return new Parsed.Wrong<>(
                    "I did not understand \"%s\".".formatted(text), "edit Ada, every 2 months, #mentor");
        }
        return misspelt(text, line, end).or(() -> length(text, line, end)).orElseGet(() -> new Parsed.Ok<>(free(text)));
    }

    private static Optional<Parsed<Trait>> misspelt(String text, Line line, int end) {
        String word = line.word();
        return NearestWords.oneSlipFrom(word, PLAIN)
                .map(right -> line.with(line.at(), line.at() + word.length(), right))
                .map(corrected -> new Parsed.Unclear<>(
                        "Is \"%s\" the title?".formatted(text),
                        List.of(
                                new Choice(
                                        corrected.substring(
                                                line.at(),
                                                end
                                                        + corrected.length()
                                                        - line.text().length()),
                                        corrected),
                                asTitle(line))));
    }

    /** "6 weeks" may be the rhythm or the limit. */
    private Optional<Parsed<Trait>> length(String text, Line line, int end) {
        String every = "every " + text;
        if (!(rhythms.rhythmAt(every, 0) instanceof RhythmReading.Found(var rhythm, int consumed))
                || consumed < every.length()) {
            return Optional.empty();
        }
        return Optional.of(new Parsed.Unclear<>("What about %s?".formatted(text), choices(rhythm, line, end)));
    }

    private static List<Choice> choices(Rhythm rhythm, Line line, int end) {
        var choices = new ArrayList<Choice>();
        for (String said : List.of(TimePhrases.every(rhythm), "limit " + TimePhrases.length(rhythm))) {
            choices.add(new Choice(said, line.with(line.at(), end, said)));
        }
        return choices;
    }

    private static Choice asTitle(Line line) {
        return new Choice("Yes, the title", line.with(line.at(), line.at(), "title "));
    }

    private static Trait free(String text) {
        if (text.regionMatches(true, 0, "met ", 0, 4)) {
            return new HowMet(text.substring(4).strip());
        }
        var organisation = ORGANISATION.matcher(text);
        if (organisation.matches()) {
            return new Trait.Organisation(organisation.group(1));
        }
        var title = TITLE.matcher(text);
        String said = title.matches() ? title.group(1) : text;
        var parts = AT.split(said, 2);
        return parts.length == 2 && !parts[0].isBlank()
                ? new Position(parts[0].strip(), parts[1].strip())
                : new Bare(said);
    }
}
