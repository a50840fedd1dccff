package dev.rapport.testkit;

import dev.rapport.change.Member;
import dev.rapport.change.MemberStore;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members in memory; the one saved last was seen last. */
final class InMemoryMemberStore implements MemberStore {
    private final Map<MemberId, Member> members = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Member> find(MemberId member) {
        return Optional.ofNullable(members.get(member));
    }

    @Override
    public synchronized Member save(Member member) {
        var known = members.remove(member.id());
        var kept = known == null
                ? member
                : new Member(
                        member.id(),
                        known.network(),
                        member.zone(),
                        member.locale(),
                        member.address(),
                        member.standing());
        members.put(member.id(), kept);
        return kept;
    }

    @Override
    public synchronized List<Member> of(NetworkId network) {
        var found = new ArrayList<Member>();
        members.values().stream()
                .filter(member -> member.network().equals(network))
                .forEach(found::addFirst);
        return found;
    }

    /** Everybody, the one seen last at the end. */
    synchronized List<Member> all() {
        return List.copyOf(members.values());
    }

    @Override
    public synchronized void erase(MemberId member) {
        members.remove(member);
    }
}
