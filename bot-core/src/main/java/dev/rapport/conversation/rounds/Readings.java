package dev.rapport.conversation.rounds;

import dev.rapport.command.Line;
import dev.rapport.command.Parsed;

/** What several commands read alike. */
final class Readings {
    private Readings() {}

    /** A channel may follow, and nothing else. */
    static Parsed<Placed> nothingElse(Line line, String example) {
        var placed = Placed.of(line);
        return placed.line().atEnd()
                ? new Parsed.Ok<>(placed)
                : new Parsed.Wrong<>(
                        "I did not understand \"%s\"."
                                .formatted(Line.readable(placed.line().rest())),
                        example);
    }
}
