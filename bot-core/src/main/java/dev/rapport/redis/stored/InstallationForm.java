package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Installation;

/** A workspace that let Rapport in. */
public record InstallationForm(
        @JsonProperty("v") int version,
        @JsonProperty("p") String platform,
        @JsonProperty("w") String workspace,
        @JsonProperty("b") String bot,
        @JsonProperty("t") String token,
        @JsonProperty("s") String scopes)
        implements StoredJson.Versioned {

    public static InstallationForm of(Installation installation) {
        return new InstallationForm(
                StoredJson.VERSION,
                Codes.of(installation.workspace().platform()),
                installation.workspace().value(),
                installation.bot(),
                installation.token(),
                installation.scopes());
    }

    public Installation installation() {
        return new Installation(new WorkspaceId(Codes.platform(platform), workspace), bot, token, scopes);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "InstallationForm[" + workspace + "]";
    }
}
