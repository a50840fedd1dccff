package dev.rapport.teams.botframework;

import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.platform.Directory;
import dev.rapport.platform.KnownPlaces;
import dev.rapport.platform.Places;
import dev.rapport.reply.Reply;
import dev.rapport.teams.answer.Counters;
import dev.rapport.teams.answer.Turns;
import dev.rapport.teams.directory.TeamsDirectory;
import dev.rapport.teams.directory.TeamsPlaces;
import dev.rapport.teams.inbound.Activities;
import dev.rapport.teams.inbound.Activity;
import dev.rapport.teams.outbound.AccessTokens;
import dev.rapport.teams.outbound.Connector;
import dev.rapport.teams.outbound.KnownServices;
import dev.rapport.teams.outbound.LoginTokens;
import dev.rapport.teams.outbound.ServiceUrls;
import dev.rapport.teams.outbound.TeamsGateway;
import dev.rapport.teams.outbound.TokenRefused;
import dev.rapport.teams.render.Cards;
import dev.rapport.teams.render.DeepLinks;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Teams as a whole, put together. What sends is there before the conversation that answers: the core needs it. */
public final class TeamsAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TeamsAdapter.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final URI EVERYWHERE = URI.create("https://smba.trafficmanager.net/teams/");

    private final TeamsSettings settings;
    private final HttpClient http;
    private final AccessTokens tokens;
    private final ServiceUrls hosts;
    private final TeamsGateway gateway;
    private final TeamsDirectory directory;
    private final TeamsPlaces places;

    /**
     * @param known where Rapport was brought to
     * @param clock the system's: it decides about tokens and caches, never about what is due
     */
    public TeamsAdapter(TeamsSettings settings, KnownPlaces known, InstantSource clock) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.tokens = settings.emulator() ? AccessTokens.none() : login(clock);
        this.hosts = new ServiceUrls(settings.loopbackServices());
        var connector = new Connector(http, tokens, hosts);
        var services = new KnownServices(beforeAnythingWasSaid());
        this.directory = new TeamsDirectory(connector, services, clock);
        this.gateway = new TeamsGateway(connector, services, known, new DeepLinks(directory::login), clock);
        this.places = new TeamsPlaces(known, directory, clock);
    }

    /** What sends to Teams. */
    public MessageGateway gateway() {
        return gateway;
    }

    /** Who is who in Teams. */
    public Directory directory() {
        return directory;
    }

    /** Who is in which channel of Teams. */
    public Places places() {
        return places;
    }

    /** The door for what Teams posts, answered by this conversation. Close what it returns to stop gracefully. */
    public TeamsHttp serve(Conversation conversation, Incidents incidents, MeterRegistry meters) {
        var counters = new Counters(meters);
        var turns = Turns.of(conversation, new Activities(directory), gateway, installLink(), incidents, counters);
        return new TeamsHttp(new Admission(settings, hosts), this::saw, turns, incidents, counters);
    }

    private void saw(Activity activity) {
        directory.saw(activity);
        places.saw(activity);
    }

    /** Does once, in the background, what would make the first message slow; says at once if the credentials are wrong. */
    public void warmUp() {
        Thread.ofVirtual().name("teams-warm-up").start(() -> {
            Cards.reply(Reply.say("Hello."));
            Activity.read("{\"type\":\"message\"}");
            try {
                tokens.token();
            } catch (TokenRefused refused) {
                LOG.error(
                        "Teams cannot be answered: {}. Check MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and"
                                + " MICROSOFT_APP_TENANT_ID (Azure portal, your bot, Configuration).",
                        refused.getMessage());
            }
        });
    }

    @Override
    public void close() {
        http.close();
    }

    private AccessTokens login(InstantSource clock) {
        var credentials = new LoginTokens.Credentials(
                settings.tokenEndpoint(), settings.appId(), settings.password(), settings.scope());
        return new LoginTokens(http, credentials, clock);
    }

    private Optional<KnownServices.Service> beforeAnythingWasSaid() {
        return settings.emulator() || settings.government()
                ? Optional.empty()
                : Optional.of(new KnownServices.Service(EVERYWHERE.toString(), "28:" + settings.appId()));
    }

    private Optional<URI> installLink() {
        return settings.emulator()
                ? Optional.empty()
                : Optional.of(URI.create("https://teams.microsoft.com/l/app/" + settings.appId()));
    }
}
