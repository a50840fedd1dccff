package dev.rapport.opening;

import dev.rapport.contact.Contact;
import dev.rapport.contact.FoldedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of the owner's words may be said to the person they are about. Notes are private and written about the other,
 * so a few plain words pass and everything in doubt does not.
 */
final class Quotable {
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 60;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N} ,.&/%+'\\u2019-]+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?\\b|www\\.|\\.(?:com|org|net|io)\\b");
    private static final Set<String> ABOUT_SOMEBODY = Set.of(
            "he",
            "her",
            "hers",
            "herself",
            "him",
            "himself",
            "his",
            "she",
            "their",
            "theirs",
            "them",
            "themselves",
            "they",
            "you",
            "your",
            "yours",
            "who",
            "whom",
            "whose");
    private static final Set<String> TENDER = Set.of(
            "affair",
            "afraid",
            "age",
            "alone",
            "angry",
            "annoyed",
            "annoying",
            "anxiety",
            "anxious",
            "baby",
            "bonus",
            "boring",
            "burnout",
            "cancer",
            "complaint",
            "complaints",
            "confidential",
            "conflict",
            "criticism",
            "dating",
            "dead",
            "death",
            "debt",
            "depressed",
            "depression",
            "difficult",
            "disappointed",
            "dismissal",
            "divorce",
            "divorced",
            "drinking",
            "drunk",
            "exhausted",
            "exit",
            "failed",
            "failing",
            "failure",
            "fired",
            "firing",
            "flirt",
            "frustrated",
            "funeral",
            "gossip",
            "headhunt",
            "headhunter",
            "health",
            "hospital",
            "ill",
            "illness",
            "incompetent",
            "issue",
            "issues",
            "job",
            "lawsuit",
            "layoff",
            "layoffs",
            "lazy",
            "leave",
            "leaving",
            "lonely",
            "marriage",
            "mental",
            "mess",
            "miscarriage",
            "mistake",
            "mistakes",
            "money",
            "nervous",
            "notice",
            "overworked",
            "parting",
            "pay",
            "poach",
            "political",
            "politics",
            "pregnancy",
            "pregnant",
            "problem",
            "problems",
            "promotion",
            "quit",
            "quitting",
            "raise",
            "redundancies",
            "redundancy",
            "religion",
            "replace",
            "replacement",
            "replacing",
            "resign",
            "resignation",
            "resigning",
            "restructuring",
            "rude",
            "rumor",
            "rumors",
            "rumour",
            "rumours",
            "sad",
            "salary",
            "secret",
            "secrets",
            "separation",
            "sick",
            "sickness",
            "situation",
            "stress",
            "stressed",
            "struggle",
            "struggling",
            "stupid",
            "succession",
            "successor",
            "suicide",
            "surgery",
            "therapy",
            "tired",
            "underperformance",
            "unhappy",
            "unwell",
            "upset",
            "weak",
            "weakness",
            "weight",
            "worried",
            "worries",
            "worry");

    private Quotable() {}

    /** The words without what was put around them, such as "for Ada"; empty where they should stay private. */
    static Optional<String> of(String typed, Contact contact) {
        var name = FoldedName.words(contact.name());
        String text = withoutRecipient(typed.strip().replaceAll("\\s+", " ").replaceAll("[.,]+$", ""), name);
        var words = FoldedName.words(text);
        boolean passes = !words.isEmpty()
                && words.size() <= MOST_WORDS
                && text.length() <= LONGEST
                && PLAIN.matcher(text).matches()
                && !ADDRESS.matcher(text).find()
                && words.stream()
                        .noneMatch(word -> ABOUT_SOMEBODY.contains(word) || tender(word) || name.contains(word));
        return passes ? Optional.of(text) : Optional.empty();
    }

    static boolean tender(String foldedWord) {
        return TENDER.contains(foldedWord);
    }

    private static String withoutRecipient(String text, List<String> name) {
        var words = List.of(text.split(" "));
        for (int i = words.size() - 2; i >= 1; i--) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            if (word.equals("for") || word.equals("to")) {
                boolean recipient = words.subList(i + 1, words.size()).stream()
                        .map(FoldedName::fold)
                        .allMatch(rest -> name.contains(rest)
                                || Set.of("her", "him", "them").contains(rest));
                return recipient ? String.join(" ", words.subList(0, i)) : text;
            }
        }
        return text;
    }
}
