package dev.rapport.conversation;

import java.util.regex.Pattern;

/**
 * A question with the page of its answer: what [More] adds to a command.
 *
 * @param asked without the page
 * @param number from 1
 */
public record PageRequest(String asked, int number) {
    private static final Pattern SUFFIX = Pattern.compile("\\s*page:(\\d{1,5})$");

    /** Reads what stands after the command word; without a page it is the first. */
    public static PageRequest of(String rest) {
        var suffix = SUFFIX.matcher(rest);
        return suffix.find()
                ? new PageRequest(rest.substring(0, suffix.start()).strip(), Integer.parseInt(suffix.group(1)))
                : new PageRequest(rest.strip(), 1);
    }
}
