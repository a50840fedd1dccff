package dev.rapport.command;

import java.util.Set;

/** Words that a command gives a meaning of their own: inside a name they count only where the name has them whole. */
final class ReservedWords {
    private static final Set<String> WORDS = Set.of(
            "a", "about", "after", "ago", "and", "april", "at", "august", "auto", "by", "call", "called", "coffee",
            "connects", "daily", "day", "december", "email", "emailed", "event", "every", "february", "for", "friday",
            "from", "half", "he", "her", "his", "hour", "hours", "i", "in", "intro", "january", "july", "june", "knows",
            "last", "limit", "lunch", "march", "may", "me", "meeting", "message", "messaged", "met", "moderate", "monday",
            "month", "monthly", "months", "morning", "next", "no", "november", "now", "october", "of", "on",
            "operational", "or", "other", "owes", "personal", "promised", "quarterly", "saturday", "september", "she",
            "strategic", "strong", "sunday", "that", "the", "they", "this", "thursday", "to", "today", "tomorrow",
            "tonight", "tuesday", "until", "video", "was", "we", "weak", "wednesday", "week", "weekly", "weeks", "went",
            "with", "year", "yearly", "years", "yesterday", "asleep", "asked", "gave", "got", "talked", "sent");

    private ReservedWords() {}

    static boolean contains(String folded) {
        return WORDS.contains(folded);
    }
}
