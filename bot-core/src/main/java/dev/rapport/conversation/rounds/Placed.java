package dev.rapport.conversation.rounds;

import dev.rapport.command.Line;
import java.util.regex.Pattern;

/**
 * A line with the place it speaks of taken off its end.
 *
 * @param line what is left, read to where it was
 * @param conversation as a button carries it; empty if none was said
 * @param name as somebody types it, without a number sign; empty if none was said
 */
record Placed(Line line, String conversation, String name) {
    private static final Pattern BY_ID = Pattern.compile("\\s*\\bin:(\\S+)\\s*$");
    private static final Pattern BY_NAME = Pattern.compile("(?:^|\\s+)(?:(?:in|for)\\s+)?#(\\S+)\\s*$");

    static Placed of(Line line) {
        String rest = line.text().substring(line.at());
        var id = BY_ID.matcher(rest);
        if (id.find()) {
            return new Placed(upTo(line, id.start()), id.group(1), "");
        }
        var name = BY_NAME.matcher(rest);
        return name.find() ? new Placed(upTo(line, name.start()), "", name.group(1)) : new Placed(line, "", "");
    }

    private static Line upTo(Line line, int end) {
        return new Line(line.text().substring(0, line.at() + end), line.at());
    }
}
