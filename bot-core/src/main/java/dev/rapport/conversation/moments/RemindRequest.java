package dev.rapport.conversation.moments;

import dev.rapport.command.argument.When;
import dev.rapport.contact.ContactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code remind} was asked for. */
sealed interface RemindRequest {
    /** Nothing was said: a form. */
    record Form() implements RemindRequest {}

    /**
     * A reminder.
     *
     * @param about null for nobody in particular
     * @param shorthand whether it was typed as {@code remind Ada}
     * @param others what a bare hour could have meant as well
     */
    record At(@Nullable ContactId about, boolean shorthand, String text, When.At when, List<When> others)
            implements RemindRequest {
        public At {
            others = List.copyOf(others);
        }
    }
}
