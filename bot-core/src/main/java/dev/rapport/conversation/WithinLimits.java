package dev.rapport.conversation;

import dev.rapport.change.UndoStep;
import dev.rapport.network.Excess;
import dev.rapport.network.Limit;
import dev.rapport.reply.Reply;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Nothing is kept that is more than a limit holds: it is said instead, and in a form beside the field, where what was typed
 * stays. What a change is taken back to was there before, and is not asked about.
 */
final class WithinLimits {
    private static final Map<Limit, List<String>> FIELDS = new EnumMap<>(Map.of(
            Limit.NAME, List.of("name", "who"),
            Limit.PEOPLE, List.of("name", "who"),
            Limit.TITLE, List.of("title"),
            Limit.ORGANISATION, List.of("organisation"),
            Limit.TAG, List.of("tags"),
            Limit.TAGS, List.of("tags"),
            Limit.EMAIL, List.of("email"),
            Limit.EMAILS, List.of("email"),
            Limit.PROMISE, List.of("note"),
            Limit.OPEN_ITEMS, List.of("note", "text")));

    private static final List<String> OTHERS = List.of("note", "text", "why");

    private WithinLimits() {}

    /** What came of a line or a button. */
    static Outcome typed(Outcome outcome) {
        return excess(outcome)
                .map(Excess::sentence)
                .map(sentence -> Outcome.tell(Reply.say(sentence)))
                .orElse(outcome);
    }

    /** What came of a form with these fields. */
    static Outcome submitted(Outcome outcome, Set<String> fields) {
        return excess(outcome)
                .<Outcome>map(found -> new Outcome.Told(
                        new Answer.FieldErrors(Map.of(field(found.limit(), fields), found.sentence()))))
                .orElse(outcome);
    }

    /** The fields of a form that hold more than can be taken at all. */
    static Map<String, String> tooLong(Map<String, String> values) {
        var errors = new HashMap<String, String>();
        values.forEach((field, value) ->
                Excess.of(Limit.LINE, value).ifPresent(excess -> errors.put(field, excess.sentence())));
        return errors;
    }

    private static Optional<Excess> excess(Outcome outcome) {
        return outcome instanceof Outcome.Changed(var draft, var _, UndoStep.Remember _)
                ? Excess.of(draft)
                : Optional.empty();
    }

    private static String field(Limit limit, Set<String> fields) {
        return FIELDS.getOrDefault(limit, OTHERS).stream()
                .filter(fields::contains)
                .findFirst()
                .orElseGet(() -> new TreeSet<>(fields).getFirst());
    }
}
