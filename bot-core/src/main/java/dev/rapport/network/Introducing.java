package dev.rapport.network;

import dev.rapport.contact.Level;
import dev.rapport.identity.MemberId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said for when they are introduced to others.
 *
 * @param profile what others may be told, as typed; empty for nothing
 * @param wants the level they want more of, for weighing alone and never told to anybody else; null for none
 * @param avoids whom they do not want to be introduced to; confidential, and never shown to anybody else
 */
public record Introducing(String profile, @Nullable Level wants, Set<MemberId> avoids) {
    /** Nothing said. */
    public static final Introducing NOTHING = new Introducing("", null, Set.of());

    public Introducing {
        avoids = Set.copyOf(avoids);
    }

    /** In the place of all that was said about oneself before. */
    public Introducing telling(String told, @Nullable Level wanted) {
        return new Introducing(told, wanted, avoids);
    }

    public Introducing avoiding(MemberId member) {
        var more = new HashSet<>(avoids);
        more.add(member);
        return new Introducing(profile, wants, more);
    }

    public Introducing avoidingNobody() {
        return new Introducing(profile, wants, Set.of());
    }
}
