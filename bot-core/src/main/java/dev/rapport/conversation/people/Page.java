package dev.rapport.conversation.people;

import java.util.regex.Pattern;

/**
 * A question with the page of its answer: what [More] adds to a command.
 *
 * @param asked without the page
 * @param number from 1
 */
record Page(String asked, int number) {
    private static final Pattern SUFFIX = Pattern.compile("\\s*page:(\\d{1,5})$");

    static Page of(String rest) {
        var suffix = SUFFIX.matcher(rest);
        return suffix.find()
                ? new Page(rest.substring(0, suffix.start()).strip(), Integer.parseInt(suffix.group(1)))
                : new Page(rest.strip(), 1);
    }
}
