package dev.rapport.teams.render;

/** Shortens text without splitting a character. */
final class Cut {
    private Cut() {}

    /** At most {@code max} UTF-16 units; ends with an ellipsis where something is missing. */
    static String to(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Math.max(0, max - 1);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
