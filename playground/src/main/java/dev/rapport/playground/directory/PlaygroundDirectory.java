package dev.rapport.playground.directory;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.platform.Directory;
import dev.rapport.platform.MemberProfile;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The demo team; their zone is that of the browser they were last seen in. */
public final class PlaygroundDirectory implements Directory {
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();

    @Override
    public Platform platform() {
        return Platform.PLAYGROUND;
    }

    @Override
    public Optional<MemberProfile> find(MemberId member) {
        return DemoTeam.find(member)
                .map(person -> new MemberProfile(member, person.name(), zones.get(person.id()), null, true));
    }

    /** Remembers the zone of the browser this person looks out of. */
    public void seen(Teammate person, ZoneId zone) {
        zones.put(person.id(), zone);
    }
}
