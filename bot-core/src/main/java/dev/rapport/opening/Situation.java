package dev.rapport.opening;

import java.util.Locale;
import java.util.Set;

/** What a first line answers to. */
public enum Situation {
    /** The owner's promise falls due. */
    PROMISE_MINE("promise", "here", "it", "todo"),
    /** A promise made to the owner falls due. */
    PROMISE_THEIRS("promise", "todo"),
    /** A talk that wants to go on. */
    OVERDUE("topic", "talk", "when", "theirs", "another", "gave", "got", "field", "birthday"),
    /** Added, never contacted. */
    FIRST("org", "met", "field"),
    /** Silent for more than three rhythms: suggests a call. */
    DORMANT("topic", "talk", "when", "gave", "got", "birthday"),
    /** The other gave something lately. */
    THANKS("got"),
    /** The other's birthday is today. */
    BIRTHDAY;

    private final Set<String> details;

    Situation(String... details) {
        this.details = Set.of(details);
    }

    /** What a line may name besides the person's name, where it is known. */
    public Set<String> details() {
        return details;
    }

    /** The situation's name in the resource file. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
