package dev.rapport.teams.botframework;

import dev.rapport.platform.LocalCallers;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the bot is registered.
 *
 * @param appId empty in emulator mode
 * @param tenants whose people are served; the first one issues the tokens of a single-tenant bot
 * @param singleTenant whether tokens come from the first tenant, else from Microsoft's own for older bots
 * @param openIdMetadata where the keys of incoming tokens are published; empty for the cloud's own
 * @param login the login service, without a path
 * @param emulator whether unauthenticated callers on this machine are accepted, and nobody else
 */
public record TeamsSettings(
        String appId,
        String password,
        boolean singleTenant,
        Set<String> tenants,
        Optional<URI> openIdMetadata,
        URI login,
        boolean emulator) {
    /** The public cloud's login service. */
    public static final URI PUBLIC_LOGIN = URI.create("https://login.microsoftonline.com");

    public TeamsSettings {
        tenants = Set.copyOf(tenants);
    }

    /** The settings for local stand-ins of Teams that send no tokens. */
    public static TeamsSettings forEmulator() {
        return new TeamsSettings("", "", true, Set.of(), Optional.empty(), PUBLIC_LOGIN, true);
    }

    /** Whether the bot is registered in Microsoft's cloud for the US government, which has its own issuer and scope. */
    boolean government() {
        return host().endsWith(".us");
    }

    /** Whether local stand-ins may take messages. */
    boolean loopbackServices() {
        return emulator || LocalCallers.isLocalHost(host());
    }

    URI tokenEndpoint() {
        var tenant = singleTenant ? tenants.iterator().next() : "botframework.com";
        return URI.create(login.toString().replaceAll("/+$", "") + "/" + tenant + "/oauth2/v2.0/token");
    }

    String scope() {
        return government() ? "https://api.botframework.us/.default" : "https://api.botframework.com/.default";
    }

    private String host() {
        return login.getHost().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "TeamsSettings[" + (emulator ? "emulator" : appId) + "]";
    }
}
