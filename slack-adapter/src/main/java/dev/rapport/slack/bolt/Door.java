package dev.rapport.slack.bolt;

import com.slack.api.app_backend.util.JsonPayloadExtractor;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.OAuthCallbackRequest;
import com.slack.api.bolt.request.builtin.OAuthStartRequest;
import com.slack.api.bolt.request.builtin.SSLCheckRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.rapport.conversation.Incidents;
import dev.rapport.platform.Installations;
import dev.rapport.slack.Recent;
import dev.rapport.slack.directory.SlackDirectory;
import dev.rapport.slack.inbound.Arrival;
import dev.rapport.slack.inbound.Arrival.Heard;
import dev.rapport.slack.inbound.Events;
import dev.rapport.slack.inbound.Interactions;
import dev.rapport.slack.inbound.Payload;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every verified request comes in. Commands and submissions are answered in the acknowledgement if the answer is
 * there in time; presses and events are acknowledged empty and answered afterwards, each once however often they come.
 */
final class Door implements Middleware {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int REMEMBERED = 20_000;

    private static final JsonPayloadExtractor EXTRACTOR = new JsonPayloadExtractor();

    private final Desk desk;
    private final SlackDirectory directory;
    private final Installations installations;
    private final Incidents incidents;
    private final Counts counts;
    private final Recent<String, Boolean> seen = new Recent<>(REMEMBERED);

    Door(Desk desk, SlackDirectory directory, Installations installations, Incidents incidents, Counts counts) {
        this.desk = desk;
        this.directory = directory;
        this.installations = installations;
        this.incidents = incidents;
        this.counts = counts;
    }

    /** Whatever fails in here is told to nobody but the log, except to whoever typed a command and waits for its answer. */
    @Override
    @SuppressWarnings("rawtypes")
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        try {
            return admitted(request, chain);
        } catch (RuntimeException | Error failure) {
            if (request instanceof SlashCommandRequest) {
                return Desk.message(incidents.report(failure));
            }
            incidents.note(failure);
            return Response.ok();
        }
    }

    private Response admitted(Request<?> request, MiddlewareChain chain) throws Exception {
        return switch (request) {
            case SlashCommandRequest command -> command(readable(() -> Interactions.command(fields(command))));
            case ViewSubmissionRequest submission ->
                submission(readable(() -> Interactions.submission(payload(submission))));
            case BlockActionRequest press -> later(readable(() -> Interactions.press(payload(press))));
            case EventRequest event -> later(readable(() -> Events.read(payload(event))));
            case UrlVerificationRequest setup -> chain.next(setup);
            case SSLCheckRequest check -> Response.ok();
            case OAuthStartRequest setup -> chain.next(setup);
            case OAuthCallbackRequest setup -> chain.next(setup);
            default -> later(new Arrival.Skipped("kind"));
        };
    }

    /** What nobody can read is acknowledged all the same: Slack would only send it again. */
    private Arrival readable(Supplier<Arrival> reading) {
        try {
            return reading.get();
        } catch (RuntimeException strange) {
            incidents.note(strange);
            return new Arrival.Skipped("unreadable");
        }
    }

    private static Payload fields(SlashCommandRequest command) {
        var body = command.getRequestBodyAsString();
        return body.startsWith("{") ? Payload.parse(body) : Payload.form(body);
    }

    /** Over HTTP an interaction comes as a field of a form, by Socket Mode as it is. */
    private static Payload payload(Request<?> request) {
        var body = request.getRequestBodyAsString();
        return Payload.parse(body.startsWith("{") ? body : EXTRACTOR.extractIfExists(body));
    }

    private Response command(Arrival arrival) {
        return arrival instanceof Heard heard ? desk.command(heard) : later(arrival);
    }

    private Response submission(Arrival arrival) {
        return arrival instanceof Heard heard ? desk.submission(heard) : later(arrival);
    }

    private Response later(Arrival arrival) {
        switch (arrival) {
            case Heard heard -> {
                if (seen.put(heard.id(), true)) {
                    desk.later(heard);
                } else {
                    counts.ignored("again");
                }
            }
            case Arrival.ProfileChanged(var member) -> directory.forget(member);
            case Arrival.WorkspaceLeft(var workspace) -> {
                LOG.info("Rapport was removed from a Slack workspace; its token is forgotten");
                installations.remove(workspace);
            }
            case Arrival.Skipped(var reason) -> counts.ignored(reason);
        }
        return Response.ok();
    }
}
