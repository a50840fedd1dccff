package dev.rapport.slack.render;

/** Shortens text without ever splitting a character in two. */
final class Cut {
    private static final String ELLIPSIS = "…";

    private Cut() {}

    /** The text, or as much of it as leaves room for an ellipsis. Lengths are UTF-16 units, never less than Slack counts. */
    static String to(int max, String text) {
        return text.length() <= max ? text : text.substring(0, boundary(text, max - 1)) + ELLIPSIS;
    }

    /** The largest index at or below {@code index} that does not lie inside a surrogate pair. */
    static int boundary(String text, int index) {
        return index > 0
                        && index < text.length()
                        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index))
                ? index - 1
                : index;
    }
}
