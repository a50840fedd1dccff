package dev.rapport.conversation.interactions;

import dev.rapport.command.argument.When;
import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Promise.Whose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code log} was asked for. */
sealed interface LogRequest {
    /** Nobody was named: a form. */
    record Form() implements LogRequest {}

    /**
     * Something happened.
     *
     * @param kindSaid false where "met" stands for a kind that was not said
     * @param when null for now
     */
    record Happened(
            List<Who> people,
            Kind kind,
            boolean kindSaid,
            Direction direction,
            @Nullable When when,
            Note note) implements LogRequest {
        public Happened {
            people = List.copyOf(people);
        }
    }

    /** With whom. */
    sealed interface Who {
        record Known(ContactId contact) implements Who {}

        /** Somebody to be added on the way. */
        record New(String name) implements Who {}
    }

    /** The note with what its markers say; each text empty if there is none. */
    record Note(String text, String gave, String got, List<Promised> promises) {
        static final Note NONE = new Note("", "", "", List.of());

        public Note {
            promises = List.copyOf(promises);
        }
    }

    /** @param due null if no date was said */
    record Promised(Whose whose, String what, @Nullable When due) {}
}
