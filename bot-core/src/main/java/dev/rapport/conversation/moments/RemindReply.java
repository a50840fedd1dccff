package dev.rapport.conversation.moments;

import dev.rapport.command.argument.QuietPhrases;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.contact.Contact;
import dev.rapport.conversation.Turn;
import dev.rapport.conversation.moments.RemindRequest.Subject;
import dev.rapport.interaction.Reminder;
import dev.rapport.reply.Words;
import dev.rapport.rhythm.Recurrence;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said about a reminder that was set. */
final class RemindReply {
    private RemindReply() {}

    static Words once(Subject subject, ZonedDateTime moment, Turn turn) {
        return sentences(subject, "on " + TimePhrases.full(moment), "", moment, turn);
    }

    static Words repeating(Subject subject, Reminder reminder, Turn turn) {
        var series = Objects.requireNonNull(reminder.series());
        var first = reminder.moment(turn.now().getZone());
        String when = "%s, first on %s".formatted(TimePhrases.every(series.recurrence()), TimePhrases.full(first));
        return sentences(subject, when, shortMonths(series.recurrence()), first, turn);
    }

    private static Words sentences(Subject subject, String when, String more, ZonedDateTime moment, Turn turn) {
        var said = new ArrayList<Words>();
        var about = about(subject, turn);
        String text = Sentences.open(subject.text());
        said.add(Words.of("I'll remind you%s %s%s."
                .formatted(about == null ? "" : " about " + about.name(), when, text.isEmpty() ? "" : ": " + text)));
        if (!more.isEmpty()) {
            said.add(Words.of(more));
        }
        if (subject.shorthand() && about != null) {
            said.add(Words.hinting(
                    "(`remind %s` is short for `remind me about %s`.)", about.firstName(), about.firstName()));
        }
        QuietPhrases.why(turn.network().settings().quiet(), moment.toLocalDateTime())
                .ifPresent(why -> said.add(Words.of("That is %s; it comes all the same.".formatted(why))));
        return Words.joined(" ", said);
    }

    private static String shortMonths(Recurrence recurrence) {
        return recurrence.rule().contains("BYMONTHDAY=28,") ? "In months without that day it comes on their last." : "";
    }

    private static @Nullable Contact about(Subject subject, Turn turn) {
        return subject.about() == null
                ? null
                : turn.network().find(subject.about()).orElseThrow().contact();
    }
}
