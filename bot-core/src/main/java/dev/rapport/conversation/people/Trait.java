package dev.rapport.conversation.people;

import dev.rapport.contact.Level;
import dev.rapport.contact.Role.Side;
import dev.rapport.identity.MemberId;
import dev.rapport.rhythm.Rhythm;
import java.time.MonthDay;

/** One thing said about a person in {@code add} or {@code edit}. */
sealed interface Trait {
    record OfLevel(Level level) implements Trait {}

    record Named(String name) implements Trait {}

    record Every(Rhythm rhythm) implements Trait {}

    /** The level's usual rhythm. */
    record AsUsual() implements Trait {}

    record WithoutPrompts() implements Trait {}

    record Limit(Rhythm limit) implements Trait {}

    record Importance(int value) implements Trait {}

    record Birthday(MonthDay day) implements Trait {}

    record HowMet(String text) implements Trait {}

    record Tagged(String tag) implements Trait {}

    record Untagged(String tag) implements Trait {}

    record Email(String address) implements Trait {}

    record Phone(String number) implements Trait {}

    record Link(String address) implements Trait {}

    record InChat(MemberId member) implements Trait {}

    record OnSide(Side side) implements Trait {}

    /** @param organisation empty if only the title was said */
    record Position(String title, String organisation) implements Trait {}

    /** A bare segment: the title, or the organisation if a title is known. */
    record Bare(String text) implements Trait {}

    record Organisation(String name) implements Trait {}

    /** Takes something away again. */
    record Without(Clearable what) implements Trait {}

    /** What {@code no …} takes away. */
    enum Clearable {
        BIRTHDAY,
        EMAIL,
        PHONE,
        LINK,
        LIMIT,
        TITLE,
        ORGANISATION,
        TAGS
    }
}
