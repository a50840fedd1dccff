package dev.rapport.redis.exchange;

import dev.rapport.contact.ContactId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.redis.RedisKeys;

/** The keys of one workspace's commons, all in one slot. Owners, contacts and words stand there as keyed hashes. */
final class CommonsKeys {
    private final RedisKeys keys;
    private final RedisKeys.Owned owned;
    private final String workspace;

    CommonsKeys(RedisKeys keys, WorkspaceId where) {
        this.keys = keys;
        this.workspace = where.platform() + "\n" + where.value();
        this.owned = keys.of("workspace", workspace);
    }

    /** The revisions of the owners' networks from which was written, in clear. */
    String revisions() {
        return owned.key("gave");
    }

    /** The sealed copies by owner and contact. */
    String shares() {
        return owned.key("share");
    }

    /** Which of the copies are an owner's. */
    String sharesOf(NetworkId owner) {
        return owned.key("shares") + ":" + owner(owner);
    }

    /** The copies in which a folded word stands. */
    String word(String folded) {
        return owned.key("word") + ":" + opaque("word", folded);
    }

    /** The sealed notices by owner and number. */
    String board() {
        return owned.key("board");
    }

    String owner(NetworkId owner) {
        return opaque("owner", owner.value());
    }

    String share(NetworkId owner, ContactId contact) {
        return opaque("share", owner.value() + "\n" + contact.number());
    }

    String notice(NetworkId owner, int number) {
        return opaque("notice", owner.value() + "\n" + number);
    }

    /** Bound to the workspace, so that the same word has another hash in the next. */
    private String opaque(String what, String value) {
        return keys.opaque(what + ":" + workspace + "\n" + value);
    }
}
