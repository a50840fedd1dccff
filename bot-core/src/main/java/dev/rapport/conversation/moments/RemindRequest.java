package dev.rapport.conversation.moments;

import dev.rapport.command.argument.When;
import dev.rapport.contact.ContactId;
import dev.rapport.rhythm.Recurrence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code remind} was asked for. */
sealed interface RemindRequest {
    /** Nothing was said: a form. */
    record Form() implements RemindRequest {}

    /**
     * Of what and about whom.
     *
     * @param about null for nobody in particular
     * @param shorthand whether it was typed as {@code remind Ada}
     */
    record Subject(@Nullable ContactId about, boolean shorthand, String text) {}

    /**
     * A reminder that comes once.
     *
     * @param timeSaid false where 9:00 stands for a time that was not said
     * @param others what a bare hour could have meant as well
     */
    record At(Subject subject, When.At when, boolean timeSaid, List<When> others) implements RemindRequest {
        public At {
            others = List.copyOf(others);
        }
    }

    /**
     * A reminder that repeats.
     *
     * @param timeSaid false where 9:00 stands for a time that was not said
     * @param others what a bare hour could have meant as well
     */
    record Every(Subject subject, Recurrence recurrence, boolean timeSaid, List<Recurrence> others)
            implements RemindRequest {
        public Every {
            others = List.copyOf(others);
        }
    }

    /** Another rhythm for one that there is. */
    record Change(int number, Recurrence recurrence, boolean timeSaid) implements RemindRequest {}
}
