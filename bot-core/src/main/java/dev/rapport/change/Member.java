package dev.rapport.change;

import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A member as Rapport has met them.
 *
 * @param network whose network their words change
 * @param zone the zone last seen, null if none was
 * @param locale likewise
 * @param address the personal conversation last used, null before the first one
 * @param welcomed whether the welcome was said
 */
public record Member(
        MemberId id,
        NetworkId network,
        @Nullable ZoneId zone,
        @Nullable Locale locale,
        @Nullable Address address,
        boolean welcomed) {

    public Member seenIn(@Nullable ZoneId seenZone, @Nullable Locale seenLocale, @Nullable Address seenAddress) {
        return new Member(
                id,
                network,
                seenZone == null ? zone : seenZone,
                seenLocale == null ? locale : seenLocale,
                seenAddress == null ? address : seenAddress,
                welcomed);
    }

    public Member afterWelcome() {
        return new Member(id, network, zone, locale, address, true);
    }

    /** After the app was removed: nothing can be sent until the next event. */
    public Member unreachable() {
        return new Member(id, network, zone, locale, null, welcomed);
    }
}
