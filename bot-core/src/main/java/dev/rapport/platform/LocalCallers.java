package dev.rapport.platform;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a program on this machine from everybody else: by the connection, by what a proxy or a tunnel adds to a request, and by
 * the names under which the request looked for us. Each alone can be had by others; a caller is local where all of it fits.
 */
public final class LocalCallers {
    private static final Set<String> FORWARDING = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip");

    private static final Pattern HERE =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private LocalCallers() {}

    /** Whether the other end of a connection is on this machine; its address in figures, never a name. */
    public static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** Whether somebody passed the request on; the names of its headers in lower case. */
    public static boolean isForwarded(Collection<String> headers) {
        return headers.stream().anyMatch(header -> header.startsWith("x-forwarded") || FORWARDING.contains(header));
    }

    /** Whether a host, with its port or without, is a name of this machine that no other name server can give away. */
    public static boolean isLocalHost(String host) {
        return HERE.matcher(host).matches();
    }

    /** Whether a web page with this origin was served by this machine. */
    public static boolean isLocalOrigin(String origin) {
        return origin.matches("https?://.+") && isLocalHost(origin.substring(origin.indexOf("//") + 2));
    }
}
