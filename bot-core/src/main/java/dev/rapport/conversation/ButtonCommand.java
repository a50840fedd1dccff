package dev.rapport.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button's command taken apart.
 *
 * @param line the command itself
 * @param once the change id that makes it act once, empty if pressing it again means doing it again
 * @param view the view to compose anew, empty for none
 */
record ButtonCommand(String line, String once, String view, String viewArguments) {
    private static final Pattern SUFFIX = Pattern.compile(" (once|in):([A-Za-z0-9_,.-]+)$");

    static ButtonCommand of(String command) {
        String line = command;
        String once = "";
        String view = "";
        Matcher suffix = SUFFIX.matcher(line);
        while (suffix.find()) {
            if (suffix.group(1).equals("once")) {
                once = suffix.group(2);
            } else {
                view = suffix.group(2);
            }
            line = line.substring(0, suffix.start());
            suffix = SUFFIX.matcher(line);
        }
        int comma = view.indexOf(',');
        return comma < 0
                ? new ButtonCommand(line, once, view, "")
                : new ButtonCommand(line, once, view.substring(0, comma), view.substring(comma + 1));
    }
}
