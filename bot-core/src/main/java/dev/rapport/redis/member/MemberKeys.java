package dev.rapport.redis.member;

import dev.rapport.identity.MemberId;
import dev.rapport.redis.RedisKeys;

/** The keys of one member. */
final class MemberKeys {
    private MemberKeys() {}

    static RedisKeys.Owned of(RedisKeys keys, MemberId member) {
        return keys.of("member", text(member));
    }

    /** A member as one text, no two alike. */
    static String text(MemberId member) {
        return member.platform() + "\n" + member.workspace().value() + "\n" + member.user();
    }
}
