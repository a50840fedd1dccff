package dev.rapport.conversation.people;

import dev.rapport.command.Line;
import java.util.regex.Pattern;

/** What stands for the comma between segments: the lines of a signature, semicolons, brackets, and dashes where no comma is. */
final class Segments {
    private static final Pattern BRACKETED = Pattern.compile("(?<=\\s)\\((\\p{L}[^()]*)\\)(?=\\s*(?:[,;\\n]|$))");
    private static final Pattern ADDRESS = Pattern.compile("<([^\\s<>@|]+@[^\\s<>@|]+)>");
    private static final Pattern ALONE = Pattern.compile("(?<=\\s)[-\\u2013\\u2014|\\u2022\\u00B7](?=\\s)");

    /** What a telephone puts below a signature. */
    private static final Pattern SENT_FROM = Pattern.compile("(?im)^(?:sent from my|get outlook for|von meinem)\\b.*$");

    private Segments() {}

    /** The same line with commas there; no character moves. */
    static Line of(Line line) {
        String said = line.text().substring(line.at());
        String own = SENT_FROM
                .matcher(said)
                .replaceAll(found -> " ".repeat(found.group().length()));
        String separated = BRACKETED.matcher(own).replaceAll(",$1,").replaceAll("[\\n;]", ",");
        separated = ADDRESS.matcher(separated).replaceAll(" $1 ");
        if (said.indexOf(',') < 0) {
            separated = ALONE.matcher(separated).replaceAll(",");
        }
        return new Line(line.text().substring(0, line.at()) + separated, line.at());
    }
}
