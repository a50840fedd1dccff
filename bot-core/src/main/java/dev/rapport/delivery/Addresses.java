package dev.rapport.delivery;

import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import java.util.Optional;

/** Where members are reached in person. */
public interface Addresses {
    /** The personal conversation used last. */
    Optional<Address> find(MemberId member);

    /** Keeps a conversation that was opened for a member who had none. */
    void opened(MemberId member, Address address);

    /** Forgets an address that is dead, unless the member has used another one since. */
    void dead(MemberId member, Address address);
}
