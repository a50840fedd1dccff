package dev.rapport.conversation.people;

import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads all traits of a line, segment by segment; the comma between two that are plain may be left out. */
final class TraitsReader {
    /** What belongs to the segment before it although a comma stands between. */
    private static final Pattern SUFFIX = Pattern.compile(
            ",\\s*(?=(?:inc|ltd|llc|plc|gmbh|ag|jr|sr|phd|co|corp)\\b\\.?\\s*(?:,|$))", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD_START = Pattern.compile("(?<=[\\s,])(?=\\S)");

    private final TraitReader reader = new TraitReader();
    private final BareSegment bare = new BareSegment();

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

    /** Whether a level or a rhythm stands where a name should. */
    boolean levelOrRhythm(Line line, Context context) {
        return reader.at(line, context).orElse(null) instanceof Parsed.Ok<TraitReader.Read>(var read)
                && (read.trait() instanceof Trait.OfLevel || read.trait() instanceof Trait.Every);
    }

    /** Whether all that is left are plain traits, and at least one. */
    boolean onlyPlain(Line line, Context context) {
        var at = line.skipCommas();
        boolean any = !at.atEnd();
        while (!at.atEnd()) {
            if (!(reader.at(at, context).orElse(null) instanceof Parsed.Ok<TraitReader.Read>(var read))) {
                return false;
            }
            at = passed(read.after());
        }
        return any;
    }

    Parsed<List<Trait>> read(Line line, Context context) {
        var traits = new ArrayList<Trait>();
        var at = line.skipCommas();
        while (!at.atEnd()) {
            var here = at;
            switch (reader.at(at, context).orElseGet(() -> bare(here, context))) {
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

    private Parsed<TraitReader.Read> bare(Line line, Context context) {
        int end = segmentEnd(line, context);
        return bare.read(line, end).then(trait -> new Parsed.Ok<>(new TraitReader.Read(trait, line.to(end))));
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
}
