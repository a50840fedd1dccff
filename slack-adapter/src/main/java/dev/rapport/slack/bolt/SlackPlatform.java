package dev.rapport.slack.bolt;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import dev.rapport.platform.Installations;
import dev.rapport.platform.Randomness;
import dev.rapport.slack.SlackSettings;
import dev.rapport.slack.directory.SlackDirectory;
import dev.rapport.slack.directory.SlackPlaces;
import dev.rapport.slack.outbound.SlackApi;
import dev.rapport.slack.outbound.SlackGateway;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Slack as the core sees it: whom it can reach there and how. The doorway for what people say is {@link SlackDoorway}. */
public final class SlackPlatform {
    private final SlackSettings settings;
    private final Installations installations;
    private final InstantSource clock;
    private final Slack slack;
    private final SlackApi api;
    private final SlackDirectory directory;

    private SlackPlatform(SlackSettings settings, Installations installations, InstantSource clock) {
        this.settings = settings;
        this.installations = installations;
        this.clock = clock;
        this.slack = SlackApi.client(settings.apiUrl());
        this.api = new SlackApi(slack, installations);
        this.directory = new SlackDirectory(api, clock);
    }

    /**
     * Slack with these settings.
     *
     * @param installed where the install flow keeps workspaces; not asked where a bot token is set
     * @param clock the system's, for signatures and caches
     */
    public static SlackPlatform of(SlackSettings settings, Supplier<Installations> installed, InstantSource clock) {
        var token = settings.botToken();
        return new SlackPlatform(settings, token == null ? installed.get() : new OneWorkspace(token), clock);
    }

    public SlackGateway gateway() {
        return new SlackGateway(api);
    }

    public SlackDirectory directory() {
        return directory;
    }

    /** @param randomness another secret at each start */
    public SlackPlaces places(Randomness randomness, MeterRegistry meters) {
        return new SlackPlaces(api, directory, clock, randomness, meters);
    }

    /**
     * Asks Slack whether the bot token is good.
     *
     * @return Slack's word for what is wrong with it; empty if it is good, or none is set, or Slack cannot be asked now
     */
    public Optional<String> tokenRefused() {
        if (settings.botToken() == null) {
            return Optional.empty();
        }
        try {
            var answer = slack.methods(settings.botToken()).authTest(request -> request);
            return answer.isOk() ? Optional.empty() : Optional.of(String.valueOf(answer.getError()));
        } catch (IOException | SlackApiException e) {
            return Optional.empty();
        }
    }

    SlackSettings settings() {
        return settings;
    }

    Installations installations() {
        return installations;
    }

    InstantSource clock() {
        return clock;
    }

    Slack slack() {
        return slack;
    }

    SlackApi api() {
        return api;
    }
}
