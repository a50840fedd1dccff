package dev.rapport.conversation;

import dev.rapport.reply.Form;
import dev.rapport.reply.Reply;
import java.util.Map;
import java.util.function.Supplier;

/** What an adapter is to do about an event. */
public sealed interface Answer {
    /** Say this as a new message. */
    record Say(Reply reply) implements Answer {}

    /** Put this in the place of the message whose button was pressed; where there is none, say it. */
    record Replace(Reply reply) implements Answer {}

    /**
     * Open this form; where the event or the platform cannot open one, say {@code instead}, whose button opens it.
     */
    record OpenForm(Form form, Reply instead) implements Answer {}

    /** Show these sentences at the fields of the submitted form and keep what was typed. Keys are field ids. */
    record FieldErrors(Map<String, String> errors) implements Answer {
        public FieldErrors {
            errors = Map.copyOf(errors);
        }
    }

    /** Nothing to say. */
    record Nothing() implements Answer {}

    /** Say {@code progress} at once and put the answer of {@code then}, which may take a while, in its place. */
    record Working(Reply progress, Supplier<Answer> then) implements Answer {}
}
