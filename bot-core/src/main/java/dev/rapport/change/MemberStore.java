package dev.rapport.change;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import java.util.List;
import java.util.Optional;

/** Where members are kept. Every method may throw {@code StoreUnavailable}. */
public interface MemberStore {
    Optional<Member> find(MemberId member);

    /** Keeps a member; a member that another node has just created keeps that one's network, which is returned. */
    Member save(Member member);

    /** The members that share a network, the one last seen first. */
    List<Member> of(NetworkId network);

    /** Forgets a member for good. */
    void erase(MemberId member);
}
