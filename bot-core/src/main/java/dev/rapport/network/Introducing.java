package dev.rapport.network;

import dev.rapport.identity.MemberId;
import java.util.HashSet;
import java.util.Set;

/**
 * What a person has said for when they are introduced to others.
 *
 * @param profile what others may be told, as typed; empty for nothing
 * @param avoids whom they do not want to be introduced to; confidential, and never shown to anybody else
 */
public record Introducing(String profile, Set<MemberId> avoids) {
    /** Nothing said. */
    public static final Introducing NOTHING = new Introducing("", Set.of());

    public Introducing {
        avoids = Set.copyOf(avoids);
    }

    public Introducing withProfile(String changed) {
        return new Introducing(changed, avoids);
    }

    public Introducing avoiding(MemberId member) {
        var more = new HashSet<>(avoids);
        more.add(member);
        return new Introducing(profile, more);
    }

    public Introducing avoidingNobody() {
        return new Introducing(profile, Set.of());
    }
}
