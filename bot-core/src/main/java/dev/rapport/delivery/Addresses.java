package dev.rapport.delivery;

import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where members are reached in person. */
public interface Addresses {
    /** The personal conversation used last. */
    Optional<Address> find(MemberId member);

    /** Keeps a conversation that was opened for a member who had none. */
    void opened(MemberId member, Address address);

    /** Forgets an address that is dead, unless the member has used another one since. */
    void dead(MemberId member, Address address);

    /**
     * Notes that nobody is to be reached there any more, unless the member has used another address since.
     *
     * @param address where it was tried; null where no conversation could be opened
     */
    void gone(MemberId member, @Nullable Address address);
}
