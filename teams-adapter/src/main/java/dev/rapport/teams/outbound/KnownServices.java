package dev.rapport.teams.outbound;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.WorkspaceId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Through which service each tenant is reached, as its last activity said: at most one entry per served tenant. And under
 * which id Teams itself names a person there, for those who wrote last.
 */
public final class KnownServices {
    private static final int PEOPLE = 20_000;

    private final Map<WorkspaceId, Service> latest = new ConcurrentHashMap<>();
    private final Map<MemberId, String> ids = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MemberId, String> eldest) {
            return size() > PEOPLE;
        }
    });
    private final Optional<Service> before;

    /**
     * @param before the service to try for a tenant that has said nothing since the start; empty if there is none
     */
    public KnownServices(Optional<Service> before) {
        this.before = before;
    }

    /**
     * A service and who Rapport is there.
     *
     * @param bot Rapport's id, {@code 28:} and the app id
     */
    public record Service(String service, String bot) {}

    /** An authenticated activity named this service. */
    public void saw(WorkspaceId workspace, Service service) {
        latest.put(workspace, service);
    }

    /** An authenticated activity of this person came from this id. */
    public void met(MemberId member, String id) {
        ids.put(member, id);
    }

    /** The id to open a chat with: the one the person wrote from, else the one in the organisation's directory. */
    public String idOf(MemberId member) {
        return ids.getOrDefault(member, member.user());
    }

    /** What the tenant's last activity said, else what to try before any. */
    public Optional<Service> of(WorkspaceId workspace) {
        return Optional.ofNullable(latest.get(workspace)).or(() -> before);
    }
}
