package dev.rapport.teams.outbound;

import dev.rapport.platform.LocalCallers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which service URLs our token may be sent to: Microsoft's own hosts for Teams, and loopback where the operator works with
 * local stand-ins.
 */
public final class ServiceUrls {
    private static final Set<String> HOSTS = Set.of("smba.trafficmanager.net");
    private static final List<String> DOMAINS = List.of(".teams.microsoft.com", ".teams.microsoft.us");

    private final boolean loopback;

    public ServiceUrls(boolean loopback) {
        this.loopback = loopback;
    }

    /** Whether messages may be sent there. */
    public boolean knows(String url) {
        try {
            var uri = new URI(url);
            var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                return false;
            }
            boolean local = loopback
                    && LocalCallers.isLocalHost(host)
                    && List.of("http", "https").contains(uri.getScheme());
            boolean microsoft = isMicrosoft(host)
                    && "https".equals(uri.getScheme())
                    && List.of(-1, 443).contains(uri.getPort());
            return local || microsoft;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static boolean isMicrosoft(String host) {
        return HOSTS.contains(host) || DOMAINS.stream().anyMatch(host::endsWith);
    }
}
