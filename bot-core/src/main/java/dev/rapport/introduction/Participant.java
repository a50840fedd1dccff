package dev.rapport.introduction;

import dev.rapport.identity.MemberId;
import dev.rapport.platform.PublicChannels;

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

    /** The same with the public channels they are in. */
    public Participant in(PublicChannels channels) {
        return new Participant(member, availability, hours, profile.in(channels));
    }

    public boolean takesPart() {
        return availability == Availability.IN;
    }
}
