package dev.rapport.change;

import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member as Rapport has met them.
 *
 * @param network whose network their words change
 * @param zone the zone last seen, null if none was
 * @param locale likewise
 * @param address the personal conversation last used, null before the first one
 * @param standing how far they and Rapport are
 */
public record Member(
        MemberId id,
        NetworkId network,
        @Nullable ZoneId zone,
        @Nullable Locale locale,
        @Nullable Address address,
        Standing standing) {
    /** How long somebody who cannot be reached is left alone before the next prompt tries whether that still holds. */
    private static final Duration LEFT_ALONE = Duration.ofDays(7);

    /**
     * How far a member and Rapport are.
     *
     * @param welcomed whether the welcome was said
     * @param gone since when the platform says that nothing can be sent to them, in domain time; null where it does not
     */
    public record Standing(boolean welcomed, @Nullable Instant gone) {
        /** Met, and nothing said yet. */
        public static final Standing NEW = new Standing(false, null);

        public static final Standing WELCOMED = new Standing(true, null);
    }

    public Member seenIn(@Nullable ZoneId seenZone, @Nullable Locale seenLocale, @Nullable Address seenAddress) {
        return new Member(
                id,
                network,
                seenZone == null ? zone : seenZone,
                seenLocale == null ? locale : seenLocale,
                seenAddress == null ? address : seenAddress,
                new Standing(standing.welcomed(), null));
    }

    public Member afterWelcome() {
        return new Member(id, network, zone, locale, address, Standing.WELCOMED);
    }

    /** After their conversation was closed: the next message opens one. */
    public Member withoutAddress() {
        return new Member(id, network, zone, locale, null, standing);
    }

    /** After the platform said that they have left, or removed the app: they are left alone until they are seen again. */
    public Member gone(Instant since) {
        return new Member(id, network, zone, locale, null, new Standing(standing.welcomed(), since));
    }

    /** Until when nothing is to be sent to them; empty if they can be reached as far as is known. */
    public Optional<Instant> leftAloneUntil(Instant now) {
        return Optional.ofNullable(standing.gone())
                .map(since -> since.plus(LEFT_ALONE))
                .filter(until -> until.isAfter(now));
    }

    public boolean welcomed() {
        return standing.welcomed();
    }
}
