package dev.rapport.teams.outbound;

import dev.rapport.identity.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Through which service each tenant is reached, as its last activity said. At most one entry per served tenant. */
public final class KnownServices {
    private final Map<WorkspaceId, Service> latest = new ConcurrentHashMap<>();
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

    /** What the tenant's last activity said, else what to try before any. */
    public Optional<Service> of(WorkspaceId workspace) {
        return Optional.ofNullable(latest.get(workspace)).or(() -> before);
    }
}
