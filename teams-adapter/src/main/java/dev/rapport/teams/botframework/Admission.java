package dev.rapport.teams.botframework;

import dev.rapport.platform.LocalCallers;
import dev.rapport.teams.inbound.Activity;
import dev.rapport.teams.outbound.ServiceUrls;
import java.util.Optional;

/** Decides whether an activity comes from where it says, and from a tenant that is served. */
final class Admission {
    private static final String TEAMS = "msteams";

    private final TeamsSettings settings;
    private final ChannelAuthentication authentication;
    private final ServiceUrls known;

    Admission(TeamsSettings settings, ServiceUrls known) {
        this.settings = settings;
        this.authentication = new ChannelAuthentication(settings);
        this.known = known;
    }

    /**
     * Why a request is refused.
     *
     * @param reason one word for the metric
     */
    record Refusal(int status, String reason) {}

    /** What can be said before the body is read. */
    Optional<Refusal> refuse(TeamsRequest request) {
        if (settings.emulator()) {
            return isLocal(request) ? Optional.empty() : Optional.of(new Refusal(403, "not_local"));
        }
        return request.header("authorization").isBlank() ? Optional.of(new Refusal(401, "no_token")) : Optional.empty();
    }

    /** A program such as the emulator, and no web page in a browser on this machine. */
    private static boolean isLocal(TeamsRequest request) {
        var origin = request.header("origin");
        return LocalCallers.isLoopback(request.remoteAddress())
                && !LocalCallers.isForwarded(request.headers().keySet())
                && LocalCallers.isLocalHost(request.header("host"))
                && (origin.isEmpty() || LocalCallers.isLocalOrigin(origin))
                && request.header("content-type").startsWith("application/json");
    }

    /** What can be said of the activity; empty admits it. */
    Optional<Refusal> refuse(TeamsRequest request, Activity activity) {
        if (!settings.emulator()) {
            switch (authentication.check(request.header("authorization"), activity)) {
                case GENUINE -> {}
                case FORGED -> {
                    return Optional.of(new Refusal(401, "token"));
                }
                case UNDECIDED -> {
                    return Optional.of(new Refusal(503, "keys_unavailable"));
                }
            }
            if (!activity.channelId().equals(TEAMS)) {
                return Optional.of(new Refusal(403, "channel"));
            }
            if (activity.tenants().isEmpty() || !settings.tenants().containsAll(activity.tenants())) {
                return Optional.of(new Refusal(403, "tenant"));
            }
        }
        return known.knows(activity.serviceUrl()) ? Optional.empty() : Optional.of(new Refusal(403, "service_url"));
    }
}
