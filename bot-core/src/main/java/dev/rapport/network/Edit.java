package dev.rapport.network;

import dev.rapport.consent.Introduction;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.Stance;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.OpenItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a change: what stood there before and what stands there after, so that it can be taken back. */
public sealed interface Edit {
    /** The edit that takes this one back. */
    Edit inverse();

    /** Somebody was added (no before), changed, or removed (no after). */
    record Person(
            ContactId id,
            @Nullable Contact before,
            @Nullable Contact after) implements Edit {
        @Override
        public Edit inverse() {
            return new Person(id, after, before);
        }
    }

    /** What prompting about somebody has come to. */
    record Attending(ContactId id, Attention before, Attention after) implements Edit {
        @Override
        public Edit inverse() {
            return new Attending(id, after, before);
        }
    }

    /** Interactions with one contact, taken out and put in. */
    record Log(ContactId contact, List<Interaction> removed, List<Interaction> added) implements Edit {
        public Log {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }

        @Override
        public Edit inverse() {
            return new Log(contact, added, removed);
        }
    }

    /** A promise or reminder was made (no before), changed, or taken out (no after). */
    record Item(
            int number, @Nullable OpenItem before, @Nullable OpenItem after) implements Edit {
        @Override
        public Edit inverse() {
            return new Item(number, after, before);
        }
    }

    /** Settings. */
    record Preferences(Settings before, Settings after) implements Edit {
        @Override
        public Edit inverse() {
            return new Preferences(after, before);
        }
    }

    /** What was said about sharing somebody. */
    record Shared(ContactId id, Stance before, Stance after) implements Edit {
        @Override
        public Edit inverse() {
            return new Shared(id, after, before);
        }
    }

    /** Whether whoever bears a tag is shared. */
    record SharedTag(String tag, boolean before, boolean after) implements Edit {
        @Override
        public Edit inverse() {
            return new SharedTag(tag, after, before);
        }
    }

    /** An ask or an offer was made (no before) or taken down (no after). */
    record Posted(
            int number, @Nullable Notice before, @Nullable Notice after) implements Edit {
        @Override
        public Edit inverse() {
            return new Posted(number, after, before);
        }
    }

    /**
     * An introduction was begun (no before), answered, or is forgotten (no after). One that was begun and is taken back stays
     * as undone until its time is over.
     */
    record Introducing(
            int number,
            @Nullable Introduction before,
            @Nullable Introduction after) implements Edit {
        @Override
        public Edit inverse() {
            return new Introducing(number, after, before == null && after != null ? after.undone() : before);
        }
    }

    /** Whether two contacts know each other. */
    record Knows(Acquaintance pair, boolean before, boolean after) implements Edit {
        @Override
        public Edit inverse() {
            return new Knows(pair, after, before);
        }
    }
}
