package dev.rapport.platform;

import dev.rapport.identity.MemberId;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a platform knows of a member.
 *
 * @param zone null where the platform does not say
 * @param locale null where the platform does not say
 * @param active false for bots and for people who were deactivated or have left
 */
public record MemberProfile(
        MemberId id,
        String name,
        @Nullable ZoneId zone,
        @Nullable Locale locale,
        boolean active) {}
