package dev.rapport.opening;

import dev.rapport.contact.Contact;
import dev.rapport.contact.FoldedName;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What two people talked about, as far as a note says so in words that may be said to the other. */
final class Topic {
    private static final int MOST_WORDS = 6;

    /** What a topic follows; the note of somebody else's affairs ("heard about") is none. */
    private static final Pattern LEAD = Pattern.compile("(?i)(?:"
            + "\\b(?:talk|talked|talking|spoke|spoken|chat|chatted|caught up|catch up|brainstormed|conversation|exchanged views)"
            + "(?: (?:briefly|mostly|also|again|mainly|at length|a lot|a bit))? (?:about|on|through|over)"
            + "|\\b(?:went|gone|going|walked|ran) through|\\bdiscussed|\\bcompared notes on|\\bworked on|\\blooked at"
            + "|\\breviewed|\\bcovered|\\bplanned|^(?:about|re:?|on))\\s+");

    private static final Pattern END = Pattern.compile(
            "(?i)[.;:,!?()\\n\"\\u201c\\u201d]|\\s[-\\u2013\\u2014]\\s"
                    + "|\\s(?:after|at|because|before|but|from|if|is|since|so|that|then|today|tomorrow|until|was|were|when|which"
                    + "|while|who|will|with|yesterday"
                    + "|and (?:agreed|asked|decided|got|had|he|his|her|I|it|she|that|the other|then|they|we)"
                    + "|(?:on|by|last|next|this|for) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|an? .*))\\b");

    private static final Set<String> NO_BEGINNING = Set.of(
            "a",
            "about",
            "all",
            "an",
            "and",
            "everything",
            "her",
            "his",
            "how",
            "if",
            "it",
            "lots",
            "many",
            "more",
            "nothing",
            "other",
            "others",
            "some",
            "something",
            "stuff",
            "that",
            "their",
            "things",
            "this",
            "to",
            "various",
            "what",
            "when",
            "where",
            "whether",
            "which",
            "who",
            "why",
            "with");
    private static final Set<String> DETERMINED = Set.of("the", "our", "my");

    private Topic() {}

    /**
     * The topic of a note.
     *
     * @param isName whether a folded word is part of the name of somebody in the network
     */
    static Optional<String> of(String note, Contact contact, Predicate<String> isName) {
        var lead = LEAD.matcher(note.strip());
        if (!lead.find()) {
            return Optional.empty();
        }
        String rest = note.strip().substring(lead.end());
        var end = END.matcher(rest);
        String topic = (end.find() ? rest.substring(0, end.start()) : rest).strip();
        return Quotable.of(topic, contact).filter(quotable -> fits(quotable, isName));
    }

    private static boolean fits(String topic, Predicate<String> isName) {
        var words = FoldedName.words(topic);
        String first = words.getFirst();
        boolean determined = DETERMINED.contains(first) && words.size() > 1;
        return words.size() <= MOST_WORDS
                && !NO_BEGINNING.contains(first)
                && !topic.contains("'")
                && !topic.contains("\u2019")
                && words.stream().noneMatch(isName)
                && (determined || Arrays.stream(topic.split(" ")).noneMatch(Topic::looksLikeAName));
    }

    /** A capital letter followed by small ones: a name, as far as one can tell. "SSO" and "AI" are none. */
    private static boolean looksLikeAName(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }
}
