package dev.rapport.conversation;

import java.util.Map;

/** Something that happened on a platform, verified and freed of its wire format. */
public sealed interface ChatEvent {
    /** Words for Rapport: a slash command, a direct message, or words after a mention in a channel. */
    record Typed(Envelope envelope, Utterance words) implements ChatEvent {}

    /** A button of a message of ours. {@code command} is the button's own. */
    record Pressed(Envelope envelope, String command) implements ChatEvent {}

    /** A form of ours, filled in. {@code command} is the form's own; values by field id, empty fields as empty strings. */
    record Submitted(Envelope envelope, String command, Map<String, String> values) implements ChatEvent {
        public Submitted {
            values = Map.copyOf(values);
        }
    }

    /** The person met Rapport: opened its chat or installed it for themselves. May come more than once. */
    record Installed(Envelope envelope) implements ChatEvent {}

    /** The person or the workspace removed Rapport; the address is dead until the next event from there. */
    record Removed(Envelope envelope) implements ChatEvent {}

    /** Nothing for Rapport: a bot's message, an edit, an unknown payload. {@code reason} is one word for the metric. */
    record Ignored(String reason) implements ChatEvent {}
}
