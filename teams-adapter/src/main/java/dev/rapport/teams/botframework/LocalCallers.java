package dev.rapport.teams.botframework;

import dev.rapport.teams.outbound.ServiceUrls;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells a program on this machine from everybody else: by the connection, and by the headers that a tunnel, a proxy or a
 * web page in a browser on this machine would send.
 */
final class LocalCallers {
    private static final List<String> FORWARDING =
            List.of("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via");

    private LocalCallers() {}

    static boolean isLocal(TeamsRequest request) {
        return isLoopback(request.remoteAddress())
                && FORWARDING.stream().allMatch(header -> request.header(header).isEmpty())
                && isLocalHost("http://" + request.header("host"))
                && (request.header("origin").isEmpty() || isLocalHost(request.header("origin")))
                && request.header("content-type").startsWith("application/json");
    }

    private static boolean isLoopback(String address) {
        try {
            return address.matches("[0-9a-fA-F:.%]+")
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }

    private static boolean isLocalHost(String url) {
        try {
            var host = new URI(url).getHost();
            return host != null && ServiceUrls.isLoopback(host);
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
