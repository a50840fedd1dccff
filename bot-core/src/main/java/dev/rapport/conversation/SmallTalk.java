package dev.rapport.conversation;

import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What people say besides commands: "hi", "ok thanks", "thank you so much". */
final class SmallTalk {
    private static final Set<String> GREETINGS =
            Set.of("hi", "hello", "hey", "morning", "afternoon", "evening", "hallo", "hola");
    private static final Set<String> THANKS =
            Set.of("thanks", "thank", "thx", "ty", "cheers", "great", "perfect", "lovely");
    private static final Set<String> CONSENT =
            Set.of("ok", "okay", "k", "fine", "yes", "got", "right", "sure", "cool", "nice", "bye");
    private static final String REFUSAL = "no";
    /** What may stand beside them without meaning more. */
    private static final Set<String> BESIDE =
            Set.of("good", "you", "so", "very", "much", "a", "lot", "there", "rapport", "it", "all", "that", "is");

    /** A thumb up, a smile. */
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]*\\p{So}[^\\p{L}\\p{N}]*");

    private SmallTalk() {}

    static Optional<Reply> answer(String line) {
        if (SIGNS.matcher(line).matches()) {
            return Optional.of(Reply.say("All right."));
        }
        var said = List.of(line.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L} ]", " ")
                .strip()
                .split(" +"));
        if (!said.stream().allMatch(SmallTalk::pleasant)) {
            return Optional.empty();
        }
        if (says(said, THANKS) && !said.contains(REFUSAL)) {
            return Optional.of(Reply.say("You're welcome."));
        }
        if (says(said, GREETINGS)) {
            return Optional.of(Reply.say(
                    "Hello. Shall we look at today?", Button.of("Today", "today"), Button.of("Help", "help")));
        }
        return says(said, CONSENT) || said.contains(REFUSAL) ? Optional.of(Reply.say("All right.")) : Optional.empty();
    }

    private static boolean pleasant(String word) {
        return GREETINGS.contains(word)
                || THANKS.contains(word)
                || CONSENT.contains(word)
                || BESIDE.contains(word)
                || word.equals(REFUSAL);
    }

    private static boolean says(List<String> said, Set<String> words) {
        return !Collections.disjoint(said, words);
    }
}
