package dev.rapport.conversation;

import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What people say besides commands. */
final class SmallTalk {
    private static final Set<String> GREETINGS =
            Set.of("hi", "hello", "hey", "good morning", "good afternoon", "good evening", "morning", "hallo", "hola");
    private static final Set<String> THANKS = Set.of("thanks", "thank you", "thx", "ty", "cheers", "great", "perfect");
    private static final Set<String> CONSENT =
            Set.of("ok", "okay", "k", "fine", "yes", "got it", "right", "sure", "no");

    private SmallTalk() {}

    static Optional<Reply> answer(String line) {
        String said = line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L} ]", "").strip();
        if (GREETINGS.contains(said)) {
            return Optional.of(Reply.say(
                    "Hello. Shall we look at today?", Button.of("Today", "today"), Button.of("Help", "help")));
        }
        if (THANKS.contains(said)) {
            return Optional.of(Reply.say("You're welcome."));
        }
        return CONSENT.contains(said) ? Optional.of(Reply.say("All right.")) : Optional.empty();
    }
}
