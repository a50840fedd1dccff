package dev.rapport.introduction;

import dev.rapport.contact.Level;
import dev.rapport.platform.PublicChannels;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has told their team about themselves, and what everybody there can see of them; never anything from
 * private notes. Words are compared as they are: fold them first.
 *
 * @param function such as data or sales; empty if unknown
 * @param hooks what is easy to begin a talk with: a city, a hobby
 * @param needs the level they said they want more of; null if they did not
 * @param channels the public channels they are in, as their platform says; null if that is not known
 */
public record Profile(
        String function,
        Set<String> asks,
        Set<String> offers,
        Set<String> hooks,
        @Nullable Level needs,
        @Nullable PublicChannels channels) {
    /** Nothing told. */
    public static final Profile NONE = new Profile("", Set.of(), Set.of(), Set.of(), null, null);

    public Profile {
        asks = Set.copyOf(asks);
        offers = Set.copyOf(offers);
        hooks = Set.copyOf(hooks);
    }

    /** The same with what their platform says of channels. */
    public Profile in(PublicChannels known) {
        return new Profile(function, asks, offers, hooks, needs, known);
    }
}
