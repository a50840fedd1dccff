package dev.rapport.opening;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A few typed words ("the figures", "to send the deck"), read just far enough to stand in a sentence.
 *
 * @param text the words: a thing with its article ("the deck" for "a deck"), an action without its "to", else as typed
 */
public record Phrase(String text, Shape shape) {
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> ONE = Set.of("a", "an", "this", "that", "another", "one");
    private static final Set<String> MANY =
            Set.of("these", "those", "two", "three", "four", "five", "both", "several", "2", "3", "4", "5");
    private static final Set<String> DETERMINERS = Set.of("the", "my", "our", "some", "his", "her", "their", "its");
    private static final Set<String> BARE_THINGS = Set.of(
            "access",
            "advice",
            "comments",
            "contacts",
            "data",
            "details",
            "examples",
            "feedback",
            "figures",
            "help",
            "input",
            "intro",
            "introduction",
            "introductions",
            "intros",
            "names",
            "notes",
            "numbers",
            "slides",
            "support",
            "tickets");
    private static final Set<String> ACTIONS = Set.of(
            "answer",
            "arrange",
            "ask",
            "book",
            "bring",
            "call",
            "check",
            "connect",
            "draft",
            "find",
            "forward",
            "get",
            "give",
            "help",
            "introduce",
            "invite",
            "look",
            "make",
            "pass",
            "prepare",
            "read",
            "review",
            "send",
            "set",
            "share",
            "show",
            "talk",
            "tell",
            "test",
            "try",
            "write");
    private static final Set<String> UNSURE = Set.of(
            "data", "media", "series", "news", "means", "feedback", "advice", "criteria", "staff", "access", "support");
    private static final Pattern HEAD_END =
            Pattern.compile(" (?:about|at|between|by|for|from|in|of|on|that|to|with|which|who)\\b.*");
    private static final Pattern AROUND = Pattern.compile("^[\\s\"'\\u201c\\u2018]+|[\\s.,;:!?\"'\\u201d\\u2019]+$");

    /** How the words can be used. */
    public enum Shape {
        /** One thing, with an article. */
        ONE_THING,
        /** Several things, with an article. */
        THINGS,
        /** A thing of which it is not clear whether "is" or "are" follows. */
        SOMETHING,
        /** What comes after "to". */
        ACTION,
        /** Anything else: only to be quoted. */
        OTHER
    }

    /** Reads typed words. */
    public static Phrase of(String typed) {
        String text = AROUND.matcher(typed.replaceAll("\\s+", " ")).replaceAll("");
        var words = Arrays.asList(text.toLowerCase(Locale.ROOT).split(" "));
        String first = words.getFirst();
        if (words.size() > 1 && first.equals("to")) {
            return new Phrase(text.substring(3), Shape.ACTION);
        }
        if (words.size() > 1 && ACTIONS.contains(first) && !(first.equals("help") && isThingAfter(words))) {
            return new Phrase(text, Shape.ACTION);
        }
        if (BARE_THINGS.contains(first)) {
            return new Phrase("the " + text, shape(words));
        }
        boolean determined =
                words.size() > 1 && (ONE.contains(first) || MANY.contains(first) || DETERMINERS.contains(first));
        if (!determined) {
            return new Phrase(text, Shape.OTHER);
        }
        return new Phrase(ARTICLES.contains(first) ? "the" + text.substring(first.length()) : text, shape(words));
    }

    /** Whether it is one thing or several. */
    public boolean thing() {
        return shape == Shape.ONE_THING || shape == Shape.THINGS || shape == Shape.SOMETHING;
    }

    private static boolean isThingAfter(List<String> words) {
        return Set.of("with", "on", "from").contains(words.get(1));
    }

    private static Shape shape(List<String> words) {
        String text = String.join(" ", words);
        String head = HEAD_END.matcher(text).replaceFirst("");
        String noun = head.substring(head.lastIndexOf(' ') + 1);
        if (UNSURE.contains(noun)) {
            return Shape.SOMETHING;
        }
        if (head.contains(" and ") || head.contains(", ") || MANY.contains(words.getFirst())) {
            return Shape.THINGS;
        }
        if (ONE.contains(words.getFirst())) {
            return Shape.ONE_THING;
        }
        boolean plural = noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us") && !noun.endsWith("is");
        if (words.getFirst().equals("some") && !plural) {
            return Shape.SOMETHING;
        }
        return plural || noun.equals("people") ? Shape.THINGS : Shape.ONE_THING;
    }
}
