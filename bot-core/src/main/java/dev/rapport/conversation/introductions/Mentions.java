package dev.rapport.conversation.introductions;

import dev.rapport.identity.MemberId;
import dev.rapport.reply.Inline;
import java.util.Optional;
import java.util.function.Function;

/** Colleagues as they are named to each other. */
final class Mentions {
    private final Function<MemberId, Optional<String>> nameOf;

    Mentions(Function<MemberId, Optional<String>> nameOf) {
        this.nameOf = nameOf;
    }

    Inline of(MemberId member) {
        return new Inline.Mention(
                member, nameOf.apply(member).filter(name -> !name.isBlank()).orElse("A colleague"));
    }
}
