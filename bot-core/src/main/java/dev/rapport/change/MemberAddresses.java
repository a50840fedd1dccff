package dev.rapport.change;

import dev.rapport.delivery.Addresses;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import java.util.Optional;

/** The members' addresses, as the store knows them. */
public final class MemberAddresses implements Addresses {
    private final MemberStore members;

    public MemberAddresses(MemberStore members) {
        this.members = members;
    }

    @Override
    public Optional<Address> find(MemberId member) {
        return members.find(member).flatMap(known -> Optional.ofNullable(known.address()));
    }

    @Override
    public void opened(MemberId member, Address address) {
        members.find(member).map(known -> known.seenIn(null, null, address)).ifPresent(members::save);
    }

    @Override
    public void dead(MemberId member, Address address) {
        members.find(member)
                .filter(known -> address.equals(known.address()))
                .map(Member::unreachable)
                .ifPresent(members::save);
    }
}
