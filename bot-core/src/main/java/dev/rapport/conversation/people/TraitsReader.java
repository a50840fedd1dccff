package dev.rapport.conversation.people;

import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.conversation.people.Trait.Bare;
import dev.rapport.conversation.people.Trait.HowMet;
import dev.rapport.conversation.people.Trait.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads all traits of a line, segment by segment; the comma between two that are plain may be left out. */
final class TraitsReader {
    /** What belongs to the segment before it although a comma stands between. */
    private static final Pattern SUFFIX = Pattern.compile(
            ",\\s*(?=(?:inc|ltd|llc|plc|gmbh|ag|jr|sr|phd|co|corp)\\b\\.?\\s*(?:,|$))", Pattern.CASE_INSENSITIVE);

    private static final Pattern AT = Pattern.compile("\\s+(?:at|@)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_START = Pattern.compile("(?<=[\\s,])(?=\\S)");

    private final TraitReader reader = new TraitReader();

    /** The offset at which the first plain trait begins in a segment that starts with a name; the segment's end if none. */
    int firstTrait(Line line, int end, Context context) {
        var starts = WORD_START.matcher(line.text());
        starts.region(Math.min(line.at() + 1, end), end);
        starts.useTransparentBounds(true);
        while (starts.find()) {
            var here = new Line(line.text(), starts.start());
            if (here.startsWith("met") || reader.at(here, context).isPresent()) {
                return starts.start();
            }
        }
        return end;
    }

    Parsed<List<Trait>> read(Line line, Context context) {
        var traits = new ArrayList<Trait>();
        var at = line.skipCommas();
        while (!at.atEnd()) {
            var one = reader.at(at, context);
            if (one.isEmpty()) {
                int end = segmentEnd(at, context);
                traits.add(free(at.text().substring(at.at(), end).strip()));
                at = at.to(end).skipCommas();
                continue;
            }
            switch (one.get()) {
                case Parsed.Ok<TraitReader.Read>(var read) -> {
                    traits.add(read.trait());
                    at = passed(read.after());
                }
                case Parsed.Unclear<TraitReader.Read>(var question, var choices) -> {
                    return new Parsed.Unclear<>(question, choices);
                }
                case Parsed.Wrong<TraitReader.Read>(var message, var example) -> {
                    return new Parsed.Wrong<>(message, example);
                }
            }
        }
        return new Parsed.Ok<>(traits);
    }

    private static Line passed(Line after) {
        return after.skip("and").skipCommas();
    }

    /** Where free text ends: at the next comma that does not join "Inc." and its like, or where a plain trait begins. */
    private int segmentEnd(Line line, Context context) {
        int comma = nextComma(line.text(), line.at());
        boolean howMet = line.startsWith("met");
        return howMet ? comma : firstTrait(line, comma, context);
    }

    static int nextComma(String text, int from) {
        var joined = SUFFIX.matcher(text);
        int comma = text.indexOf(',', from);
        while (comma >= 0) {
            joined.region(comma, text.length());
            if (!joined.lookingAt()) {
                return comma;
            }
            comma = text.indexOf(',', comma + 1);
        }
        return text.length();
    }

    private static Trait free(String text) {
        if (text.regionMatches(true, 0, "met ", 0, 4)) {
            return new HowMet(Line.readable(text.substring(4)));
        }
        if (text.regionMatches(true, 0, "at ", 0, 3)) {
            return new Trait.Organisation(Line.readable(text.substring(3)));
        }
        var parts = AT.split(text, 2);
        return parts.length == 2 && !parts[0].isBlank()
                ? new Position(Line.readable(parts[0]), Line.readable(parts[1]))
                : new Bare(Line.readable(text));
    }
}
