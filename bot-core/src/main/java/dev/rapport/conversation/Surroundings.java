package dev.rapport.conversation;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.platform.Directory;
import dev.rapport.platform.DomainClock;
import dev.rapport.platform.MemberProfile;
import dev.rapport.platform.Places;
import dev.rapport.platform.Randomness;
import java.util.List;
import java.util.Optional;

/** What a conversation asks the world for. */
public record Surroundings(DomainClock clock, Randomness randomness, List<Directory> directories, List<Places> places) {
    public Surroundings(DomainClock clock, Randomness randomness, List<Directory> directories) {
        this(clock, randomness, directories, List.of());
    }

    public Surroundings {
        directories = List.copyOf(directories);
        places = List.copyOf(places);
    }

    /** What the member's platform knows of them; empty if nothing or if it cannot be asked now. */
    public Optional<MemberProfile> profile(MemberId member) {
        return directories.stream()
                .filter(directory -> directory.platform() == member.platform())
                .findFirst()
                .flatMap(directory -> directory.find(member));
    }

    /** The channels and group chats of a platform; empty where it is not connected. */
    public Optional<Places> places(Platform platform) {
        return places.stream().filter(some -> some.platform() == platform).findFirst();
    }
}
