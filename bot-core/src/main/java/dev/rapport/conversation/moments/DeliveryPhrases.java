package dev.rapport.conversation.moments;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.delivery.DeliveryLog.Cause;
import dev.rapport.delivery.DeliveryLog.Entry;
import dev.rapport.delivery.DeliveryLog.Fate;
import dev.rapport.delivery.DeliveryOutcome.Reason;
import dev.rapport.network.Brief;
import java.time.Instant;
import java.time.ZoneId;

/** What became of a message, in words. */
final class DeliveryPhrases {
    private static final int SHOWN = 60;

    private DeliveryPhrases() {}

    /** "Sent on Monday 23 November 2026, 09:00: Good morning. Two people this week:" */
    static String of(Entry entry, ZoneId zone) {
        return "%s: %s".formatted(fate(entry, zone), shortened(entry.words()));
    }

    private static String fate(Entry entry, ZoneId zone) {
        return switch (entry.fate()) {
            case Fate.Sent _ -> "Sent on " + at(entry.at(), zone);
            case Fate.Waiting(var cause, var until) -> "Waiting until %s, %s".formatted(at(until, zone), cause(cause));
            case Fate.GivenUp(var reason, var code) ->
                "Given up on %s, %s%s".formatted(at(entry.at(), zone), reason(reason), code(code));
            case Fate.Parked(var code) ->
                "Set aside on %s after many tries, until whoever operates Rapport releases it%s"
                        .formatted(at(entry.at(), zone), code(code));
        };
    }

    private static String cause(Cause cause) {
        return switch (cause) {
            case TURN -> "for its turn behind others";
            case THROTTLED -> "because the platform asked for a pause";
            case FAILURE -> "to be tried again after a failure";
            case DOUBT -> "to see whether it has arrived";
            case NOT_CONNECTED -> "for a connection to the platform";
        };
    }

    private static String reason(Reason reason) {
        return switch (reason) {
            case PERSON_GONE -> "since the account is gone";
            case APP_REMOVED -> "since the app was removed";
            case CONVERSATION_CLOSED -> "since the conversation is closed";
            case REFUSED -> "since the platform refused it";
        };
    }

    private static String code(String code) {
        return code.isEmpty() ? "" : " (" + code + ")";
    }

    private static String at(Instant moment, ZoneId zone) {
        return TimePhrases.full(moment.atZone(zone));
    }

    /** The first line, cut at a word where it is long. */
    static String shortened(String words) {
        return Brief.of(words.lines().findFirst().orElse("").strip(), SHOWN);
    }
}
