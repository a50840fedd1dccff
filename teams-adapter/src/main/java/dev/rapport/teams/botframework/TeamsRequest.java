package dev.rapport.teams.botframework;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request as it came in.
 *
 * @param remoteAddress the address of the peer of the connection, never one that a header claims
 * @param headers by name in lower case
 * @param body the raw body
 */
public record TeamsRequest(String remoteAddress, Map<String, String> headers, String body) {
    public TeamsRequest {
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (one, other) -> one));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
