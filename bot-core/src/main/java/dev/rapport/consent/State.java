package dev.rapport.consent;

/** How far an introduction has come, as far as the owner of the record may know. */
public sealed interface State {
    /** Nobody else knows of it yet. */
    record Suggested() implements State {}

    /** Whoever is to be asked first was asked. */
    record Asked() implements State {}

    /** One of the two whose answers are needed has agreed. */
    record AgreedByOne(Party who) implements State {}

    /** Everybody who was asked has agreed: those who are to meet may know of each other. */
    record AgreedByBoth() implements State {}

    /** The owner of the record said no. It stands nowhere else. */
    record Declined() implements State {}

    /** Its seven days are over. */
    record Expired() implements State {}

    /** Taken back before anybody else knew. */
    record Undone() implements State {}

    /** Whether it may still come about. */
    default boolean open() {
        return switch (this) {
            case Suggested _, Asked _, AgreedByOne _ -> true;
            case AgreedByBoth _, Declined _, Expired _, Undone _ -> false;
        };
    }

    /** Whether this one's answer is known and was yes. */
    default boolean agreed(Party party) {
        return switch (this) {
            case AgreedByOne(var who) -> who == party;
            case AgreedByBoth _ -> true;
            case Suggested _, Asked _, Declined _, Expired _, Undone _ -> false;
        };
    }
}
