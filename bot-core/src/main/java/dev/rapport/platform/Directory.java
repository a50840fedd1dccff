package dev.rapport.platform;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import java.util.Optional;

/** The people of one platform's workspaces. Answers from a cache where it can; never throws for an unknown person. */
public interface Directory {
    Platform platform();

    /** Empty if the person is unknown or the platform cannot be asked now. */
    Optional<MemberProfile> find(MemberId member);
}
