package dev.rapport.app.teams;

import dev.rapport.app.settings.WrongSetting;
import dev.rapport.platform.LocalCallers;
import dev.rapport.teams.botframework.TeamsSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/**
 * The settings of Teams as they were given, under the names of Microsoft's own tutorials; absent ones are empty.
 *
 * @param tenantId {@code MICROSOFT_APP_TENANT_ID}: whose people are served; for a multi-tenant bot a list with commas
 */
record TeamsProperties(
        String appId,
        String password,
        String type,
        String tenantId,
        String openIdMetadata,
        String loginUrl,
        String emulator) {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static TeamsProperties of(Environment environment) {
        return new TeamsProperties(
                value(environment, "MICROSOFT_APP_ID"),
                value(environment, "MICROSOFT_APP_PASSWORD"),
                value(environment, "MICROSOFT_APP_TYPE"),
                value(environment, "MICROSOFT_APP_TENANT_ID"),
                value(environment, "MICROSOFT_OPENID_METADATA"),
                value(environment, "MICROSOFT_LOGIN_URL"),
                value(environment, "TEAMS_ALLOW_EMULATOR"));
    }

    private static String value(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }

    /** Whether Teams is meant to be on. */
    boolean isPresent() {
        return registered() || !(emulator.isEmpty() || emulator.equalsIgnoreCase("false"));
    }

    /** The settings, checked; throws {@link WrongSetting}. */
    TeamsSettings checked() {
        if (!Set.of("", "true", "false").contains(emulator.toLowerCase(Locale.ROOT))) {
            throw new WrongSetting("TEAMS_ALLOW_EMULATOR must be true or false, not \"" + emulator + "\".");
        }
        if (!Boolean.parseBoolean(emulator)) {
            return registration();
        }
        if (registered()) {
            throw new WrongSetting(
                    "TEAMS_ALLOW_EMULATOR lets callers in without a token, so it cannot be on together with"
                            + " MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD or MICROSOFT_APP_TENANT_ID: remove it, or remove those.");
        }
        return TeamsSettings.forEmulator();
    }

    private boolean registered() {
        return !(appId.isEmpty() && password.isEmpty() && tenantId.isEmpty());
    }

    private TeamsSettings registration() {
        guid("MICROSOFT_APP_ID", appId, "Azure portal > your Azure Bot > Configuration > Microsoft App ID");
        if (password.isEmpty()) {
            throw new WrongSetting("MICROSOFT_APP_PASSWORD is missing: Azure portal > App registrations > your app >"
                    + " Certificates & secrets > New client secret, then copy its value.");
        }
        return new TeamsSettings(
                appId,
                password,
                singleTenant(),
                tenants(),
                openIdMetadata.isEmpty()
                        ? Optional.empty()
                        : Optional.of(address("MICROSOFT_OPENID_METADATA", openIdMetadata)),
                loginUrl.isEmpty() ? TeamsSettings.PUBLIC_LOGIN : address("MICROSOFT_LOGIN_URL", loginUrl),
                false);
    }

    private boolean singleTenant() {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "", "singletenant" -> true;
            case "multitenant" -> false;
            default ->
                throw new WrongSetting("MICROSOFT_APP_TYPE must be SingleTenant or MultiTenant, not \"" + type
                        + "\": Azure portal > your Azure Bot > Configuration > Bot type.");
        };
    }

    private Set<String> tenants() {
        var tenants = Arrays.stream(tenantId.split(",", -1))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (var tenant : tenants) {
            guid("MICROSOFT_APP_TENANT_ID", tenant, "Azure portal > Microsoft Entra ID > Overview > Tenant ID");
        }
        if (tenants.size() > 1 && singleTenant()) {
            throw new WrongSetting(
                    "MICROSOFT_APP_TENANT_ID names several tenants, which only MICROSOFT_APP_TYPE=MultiTenant"
                            + " allows: Azure portal > your Azure Bot > Configuration > Bot type.");
        }
        return tenants;
    }

    private static void guid(String name, String value, String where) {
        if (value.isEmpty()) {
            throw new WrongSetting(name + " is missing: " + where + ".");
        }
        if (!GUID.matcher(value).matches()) {
            throw new WrongSetting(name + " is not an id like 01234567-89ab-cdef-0123-456789abcdef: " + where + ".");
        }
    }

    private static URI address(String name, String value) {
        try {
            var address = new URI(value);
            var host = address.getHost();
            boolean safe = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && host != null && LocalCallers.isLocalHost(host));
            if (host != null && safe) {
                return address;
            }
        } catch (URISyntaxException none) {
            throw new WrongSetting(
                    name + " is no web address: " + none.getReason() + ". Leave it out for the public cloud.");
        }
        throw new WrongSetting(name + " must begin with https:// (http:// for this machine alone)."
                + " Leave it out for the public cloud.");
    }

    @Override
    public String toString() {
        return "TeamsProperties[" + appId + "]";
    }
}
