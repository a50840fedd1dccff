package dev.rapport.introduction.series;

import dev.rapport.identity.MemberId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far an introduction has come. Each state is entered once; nothing leads back. */
public sealed interface GroupState {
    /** Matched; its message goes out at a time at which all of them work. */
    record Suggested(Instant send) implements GroupState {}

    /**
     * Its message is on its way.
     *
     * @param check when to look whether it has arrived
     */
    record Sent(Instant at, Instant check) implements GroupState {}

    /**
     * They have the message.
     *
     * @param ask when they are asked whether they have met
     */
    record Introduced(Instant at, Instant ask) implements GroupState {}

    /** Asked whether they have met; no answer yet. */
    record Asked(Instant at) implements GroupState {}

    /** Somebody of them said that they have not met yet. */
    record NotYet(Instant at) implements GroupState {}

    /**
     * Somebody of them said that they have met; each is still to be asked about keeping in touch.
     *
     * @param by who said so; null if it was not kept
     */
    record Met(Instant at, @Nullable MemberId by) implements GroupState {}

    /** They have met, and each was asked about keeping in touch. */
    record Thanked(Instant at) implements GroupState {}

    /** The round ended without a word from them. */
    record Expired(Instant at) implements GroupState {}

    /** The round ended, and they have not met. */
    record NotMet(Instant at) implements GroupState {}

    /** The round was undone; those who have the message are still to be told. */
    record Recalled(Instant at) implements GroupState {}

    /** The round was undone, and whoever had the message knows. */
    record Undone(Instant at) implements GroupState {}

    /** Before they knew of each other one of them left, or said that they shall not be brought together; nobody is told which. */
    record Parted(Instant at) implements GroupState {}

    /**
     * They could not be brought together, and whoever can be reached knows.
     *
     * @param unreachable because of whom; empty where nobody can say
     */
    record Dissolved(Set<MemberId> unreachable, Instant at) implements GroupState {
        public Dissolved {
            unreachable = Set.copyOf(unreachable);
        }
    }

    /** Whether it counts as an introduction that took place. */
    default boolean counts() {
        return switch (this) {
            case Suggested _, Sent _, Introduced _, Asked _, NotYet _, Met _, Thanked _, Expired _, NotMet _ -> true;
            case Recalled _, Undone _, Parted _, Dissolved _ -> false;
        };
    }

    /** Whether they said that they have met. */
    default boolean met() {
        return this instanceof Met || this instanceof Thanked;
    }

    /** Whether the round ended before anybody said that they have met; that may still be said. */
    default boolean ended() {
        return this instanceof Expired || this instanceof NotMet;
    }

    /** Whether it still matters what they say about having met. */
    default boolean open() {
        return this instanceof Sent || this instanceof Introduced || this instanceof Asked || this instanceof NotYet;
    }
}
