package dev.rapport.conversation.people;

import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.network.Brief;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads all traits of a line, segment by segment; the comma between two that are plain may be left out. */
final class TraitsReader {
    /** What belongs to the segment before it although a comma stands between. */
    private static final Pattern SUFFIX = Pattern.compile(
            ",\\s*(?=(?:inc|ltd|llc|plc|gmbh|ag|jr|sr|phd|co|corp)\\b\\.?\\s*(?:,|$))", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD_START = Pattern.compile("(?<=[\\s,])(?=\\S)");

    private static final int LONGEST_LEFT = 200;

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
        return read(line, context, List.of());
    }

    /** @param before what was said of the person before this line: what has a place no more is asked about */
    Parsed<List<Trait>> read(Line line, Context context, List<Trait> before) {
        var traits = new ArrayList<>(before);
        var left = new ArrayList<Span>();
        var at = line.skipCommas();
        while (!at.atEnd()) {
            var here = at;
            switch (reader.at(at, context).orElseGet(() -> bare(here, context))) {
                case Parsed.Ok<TraitReader.Read>(var read) -> {
                    if (!(read.trait() instanceof Trait.Bare(var text))) {
                        traits.add(read.trait());
                    } else if (says(text) && Traits.hasRoom(traits)) {
                        traits.add(read.trait());
                    } else if (says(text)) {
                        left.add(new Span(here.at(), read.after().at(), text));
                    }
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
        return left.isEmpty() ? new Parsed.Ok<>(traits.subList(before.size(), traits.size())) : without(left, line);
    }

    /** A part of a line that has no place. */
    private record Span(int from, int to, String text) {}

    /** A smile is no title. */
    private static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static Parsed<List<Trait>> without(List<Span> left, Line line) {
        String shorter = line.text();
        for (var span : left.reversed()) {
            shorter = shorter.substring(0, span.from()) + shorter.substring(span.to());
        }
        String parts = left.stream().map(span -> '"' + span.text() + '"').collect(Collectors.joining(" and "));
        return new Parsed.Unclear<>(
                "I have no place for %s. Shall I leave it out?".formatted(Brief.of(parts, LONGEST_LEFT)),
                List.of(new Choice("Leave it out", shorter)));
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
