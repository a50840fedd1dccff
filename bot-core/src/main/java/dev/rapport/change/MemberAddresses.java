package dev.rapport.change;

import dev.rapport.delivery.Addresses;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.platform.DomainClock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members' addresses, as the store knows them. */
public final class MemberAddresses implements Addresses {
    private final MemberStore members;
    private final DomainClock clock;

    public MemberAddresses(MemberStore members, DomainClock clock) {
        this.members = members;
        this.clock = clock;
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
                .map(Member::withoutAddress)
                .ifPresent(members::save);
    }

    @Override
    public void gone(MemberId member, @Nullable Address address) {
        members.find(member)
                .filter(known -> known.address() == null || known.address().equals(address))
                .map(known -> known.gone(clock.now()))
                .ifPresent(members::save);
    }
}
