package dev.rapport.slack.bolt;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.platform.Randomness;
import dev.rapport.slack.SlackFacts;
import dev.rapport.slack.SlackSettings;
import dev.rapport.slack.outbound.Answers;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way in from Slack, by HTTP and by Socket Mode: one Bolt app behind both. */
public final class SlackDoorway implements AutoCloseable {
    /** Enough for a second's rush; each waits for the store, not for the processor. */
    private static final int AT_ONCE = 256;

    private final App app;
    private final Work work = new Work(AT_ONCE);
    private final Counts counts;
    private final Incidents incidents;
    private final SlackPlatform platform;

    /** Opens nothing yet: HTTP answers when called, the socket when started. */
    public SlackDoorway(
            SlackPlatform platform,
            Conversation conversation,
            Incidents incidents,
            Randomness randomness,
            MeterRegistry meters) {
        this.platform = platform;
        this.counts = new Counts(meters);
        this.incidents = incidents;
        var desk = new Desk(conversation, new Answers(platform.api(), incidents), work, incidents, counts);
        var door = new Door(desk, platform.directory(), platform.installations(), incidents, counts);
        this.app = new App(config(platform.settings()), platform.slack(), new ArrayList<Middleware>(List.of(door)));
        var secret = platform.settings().clientSecret();
        if (secret != null) {
            var signature = new Signature(secret, platform.clock());
            app.service(new InstalledWorkspaces(platform.installations(), desk::later))
                    .service(new SignedState(signature, platform.clock(), randomness::token))
                    .asOAuthApp(true);
        }
        app.start();
    }

    /** Everything is said here, for Bolt would fill what is left out from the environment. */
    private static AppConfig config(SlackSettings settings) {
        return AppConfig.builder()
                .singleTeamBotToken(settings.botToken())
                .signingSecret(settings.signingSecret())
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(String.join(",", SlackFacts.SCOPES))
                .appPath("/slack")
                .oauthInstallPath("/install")
                .oauthRedirectUriPath("/oauth_redirect")
                .build();
    }

    /** Slack over HTTP; empty where no signing secret is set, for nothing unsigned is ever let in. */
    public Optional<SlackHttp> http() {
        return Optional.ofNullable(platform.settings().signingSecret())
                .map(secret -> new SlackHttp(app, new Signature(secret, platform.clock()), incidents, counts));
    }

    /** Whether workspaces can install Rapport by themselves. */
    public boolean installable() {
        return platform.settings().clientSecret() != null;
    }

    /**
     * Slack by Socket Mode; empty where no app token is set.
     *
     * @throws IOException never before it is started, says Slack's library
     */
    public Optional<SlackSocket> socket() throws IOException {
        var token = platform.settings().appToken();
        return token == null ? Optional.empty() : Optional.of(new SlackSocket(app, token, counts));
    }

    /** Lets the answers under way arrive, for ten seconds. */
    @Override
    public void close() {
        app.stop();
        work.close();
    }
}
