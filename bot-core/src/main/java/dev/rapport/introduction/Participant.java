package dev.rapport.introduction;

import dev.rapport.identity.MemberId;

/** One person of a round's roster. */
public record Participant(MemberId member, Availability availability, WorkingHours hours, Profile profile) {
    /** Whether somebody takes part; all but {@link #IN} are left aside and are not called left out. */
    public enum Availability {
        IN,
        OPTED_OUT,
        SNOOZED,
        LEFT,
        BOT
    }

    /** Somebody who takes part and has told nothing about themselves. */
    public static Participant of(MemberId member, WorkingHours hours) {
        return new Participant(member, Availability.IN, hours, Profile.NONE);
    }

    public boolean takesPart() {
        return availability == Availability.IN;
    }
}
