package dev.rapport.today;

import dev.rapport.interaction.Interaction;
import dev.rapport.network.Brief;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was noted, for the owner's eyes: the words themselves, shortened. */
final class Quotes {
    private static final int LONGEST = 120;
    private static final Pattern CLAUSES = Pattern.compile("\\s*(?:;|\\n|(?<=[.!?])\\s)\\s*");
    private static final Pattern LOOKS_AHEAD = Pattern.compile(
            "(?i)\\b(?:offered|offers|asked|asks|wants|wanted|will|would|could|should|next|intro|introduce|plans|planning|waiting)\\b");

    private Quotes() {}

    /** The part of the latest note that looks ahead, else its beginning; else what was given or got. */
    static Optional<String> from(Interaction last) {
        var story = last.story();
        if (!story.text().isBlank()) {
            var clauses = Arrays.stream(CLAUSES.split(story.text().strip()))
                    .filter(part -> !part.isBlank())
                    .toList();
            String best = clauses.stream()
                    .filter(part -> LOOKS_AHEAD.matcher(part).find())
                    .findFirst()
                    .orElse(story.text());
            return Optional.of("You noted: \"" + shortened(best) + "\".");
        }
        if (!story.got().isBlank()) {
            return Optional.of("You got: " + shortened(story.got()) + ".");
        }
        return story.gave().isBlank() ? Optional.empty() : Optional.of("You gave: " + shortened(story.gave()) + ".");
    }

    /** One line of at most {@value #LONGEST} characters, cut between words, without punctuation at its end. */
    static String shortened(String text) {
        return Brief.of(text.strip().replaceAll("\\s+", " ").replaceAll("[\\s.,;:]+$", ""), LONGEST);
    }
}
