package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.change.Member;
import dev.rapport.identity.NetworkId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A member.
 *
 * @param gone since when nothing can be sent to them; null where something may, and in values before there was this
 * @param seen when the member was last kept
 */
public record MemberForm(
        @JsonProperty("v") int version,
        @JsonProperty("m") IdentityForm.Person member,
        @JsonProperty("n") String network,
        @JsonProperty("z") @Nullable String zone,
        @JsonProperty("l") @Nullable String locale,
        @JsonProperty("a") IdentityForm.@Nullable Place address,
        @JsonProperty("w") boolean welcomed,
        @JsonProperty("g") @Nullable String gone,
        @JsonProperty("s") String seen)
        implements StoredJson.Versioned {

    public static MemberForm of(Member member, Instant seen) {
        return new MemberForm(
                StoredJson.VERSION,
                IdentityForm.Person.of(member.id()),
                member.network().value(),
                member.zone() == null ? null : member.zone().getId(),
                member.locale() == null ? null : member.locale().toLanguageTag(),
                IdentityForm.Place.ofNullable(member.address()),
                member.welcomed(),
                member.standing().gone() == null
                        ? null
                        : Times.text(member.standing().gone()),
                Times.text(seen));
    }

    public Member toMember() {
        return new Member(
                member.member(),
                new NetworkId(network),
                zone == null ? null : ZoneId.of(zone),
                locale == null ? null : Locale.forLanguageTag(locale),
                address == null ? null : address.address(),
                new Member.Standing(welcomed, gone == null ? null : Times.instant(gone)));
    }

    public Instant seenAt() {
        return Times.instant(seen);
    }
}
