package dev.rapport.network;

/** Texts in few characters, where the whole is a tap away. What a platform cannot show is the renderers' affair. */
public final class Brief {
    private static final String ELLIPSIS = "\u2026";

    private Brief() {}

    /**
     * The text if it is short enough, else its beginning: cut between words, or within one that is very long, but never within
     * a character, and with an ellipsis.
     *
     * @param longest in UTF-16 units, the ellipsis included; at least 2
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int word = text.lastIndexOf(' ', longest - 1);
        return cut(text, word > longest / 2 ? word : longest - 1);
    }

    /** The same for what tells one thing from another: as much of it as there is room for, whole words or not. */
    public static String label(String text, int longest) {
        return text.length() <= longest ? text : cut(text, longest - 1);
    }

    private static String cut(String text, int end) {
        boolean within = Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
        return text.substring(0, within ? end - 1 : end).stripTrailing() + ELLIPSIS;
    }
}
