package dev.rapport.introduction;

import dev.rapport.contact.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has told their team about themselves; never anything from private notes. Words are compared as they
 * are: fold them first.
 *
 * @param function such as data or sales; empty if unknown
 * @param channels the public channels they are in
 * @param hooks what is easy to begin a talk with: a city, a hobby
 * @param needs the level they said they want more of; null if they did not
 */
public record Profile(
        String function,
        Set<String> asks,
        Set<String> offers,
        Set<String> channels,
        Set<String> hooks,
        @Nullable Level needs) {
    /** Nothing told. */
    public static final Profile NONE = new Profile("", Set.of(), Set.of(), Set.of(), Set.of(), null);

    public Profile {
        asks = Set.copyOf(asks);
        offers = Set.copyOf(offers);
        channels = Set.copyOf(channels);
        hooks = Set.copyOf(hooks);
    }
}
