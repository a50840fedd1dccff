package dev.rapport.conversation;

import dev.rapport.command.Parsed.Choice;
import dev.rapport.reply.Words;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Asks for the time zone where neither the platform nor the person has named one. */
final class ZoneQuestion {
    /** For the few commands that speak of no time. */
    static final ZoneId NONE_YET = ZoneOffset.UTC;

    private static final List<String> TIMELESS =
            List.of("timezone", "time zone", "help", "settings", "hi", "hello", "thanks", "thank you");

    private ZoneQuestion() {}

    static boolean needed(String line) {
        String asked = line.strip().toLowerCase(java.util.Locale.ROOT);
        return TIMELESS.stream().noneMatch(word -> asked.equals(word) || asked.startsWith(word + " "));
    }

    /** Keeps what was typed, to go on with once the zone is known. */
    static Outcome.Asked ask(Questions questions, String line) {
        return questions.ask(
                Words.hinting(
                        "Which city's time do you live by? Say it once, as in `timezone Berlin`, then I go on from here."),
                List.of(new Choice("Go on", line)));
    }
}
