package dev.rapport.conversation.moments;

import dev.rapport.command.Line;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a promise or reminder where a line stands. */
record ItemNumber(int number, Line after) {
    private static final Pattern NUMBER = Pattern.compile(
            "\\G(?:(?:reminder|promise|number|no\\.?|item) *)?#?(\\d{1,9})\\b(?![:.]\\d)", Pattern.CASE_INSENSITIVE);

    static Optional<ItemNumber> at(Line line) {
        var here = line.to(line.at());
        var number = NUMBER.matcher(here.text());
        return number.find(Math.min(here.at(), here.text().length()))
                ? Optional.of(new ItemNumber(Integer.parseInt(number.group(1)), here.to(number.end())))
                : Optional.empty();
    }
}
