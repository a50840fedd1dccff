package dev.rapport.sharing;

import dev.rapport.identity.MemberId;
import dev.rapport.reply.Inline;
import java.util.Optional;
import java.util.function.Function;

/** Colleagues as they are named to each other. */
public final class Mentions {
    private final Function<MemberId, Optional<String>> nameOf;

    /** @param nameOf the platform's name of a member; empty if it knows none */
    public Mentions(Function<MemberId, Optional<String>> nameOf) {
        this.nameOf = nameOf;
    }

    public Inline of(MemberId member) {
        return new Inline.Mention(member, name(member).orElse("A colleague"));
    }

    /** The platform's name; empty if it knows none. */
    public Optional<String> name(MemberId member) {
        return nameOf.apply(member).filter(name -> !name.isBlank());
    }
}
