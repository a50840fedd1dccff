package dev.rapport.slack.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.rapport.slack.bolt.SlackHttp;
import dev.rapport.testkit.Doorway;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.testkit.slack.SlackRequests;
import dev.rapport.testkit.slack.SlackRequests.Signed;
import dev.rapport.testkit.slack.SlackRequests.Spot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person in Slack: what is typed, pressed and submitted becomes signed requests, and what is heard is read from the
 * blocks that Slack was given.
 */
final class SlackPerson implements Doorway {
    private static final Set<String> SHOWING =
            Set.of("chat.postMessage", "chat.postEphemeral", "chat.update", "response_url", "views.open");

    /** What the button says that opens a form where Slack cannot open one for typed words. */
    private static final Set<String> OPENS_A_FORM = Set.of("Fill in", "Edit");

    private static final Pressable NOTHING = new Pressable("", "", new Spot("", "", false));

    private final SlackHttp http;
    private final FakeSlack slack;
    private final SlackRequests requests;
    private final Instant now;
    private final boolean slashes;
    private final List<Heard> heard = new ArrayList<>();
    private final List<Pressable> buttons = new ArrayList<>();
    private Pressable pressed = NOTHING;
    private @Nullable OpenModal modal;
    private int typed;

    /** @param slashes whether everything is typed as {@code /network …} in a channel, else in the direct conversation */
    SlackPerson(SlackHttp http, FakeSlack slack, SlackRequests requests, Instant now, boolean slashes) {
        this.http = http;
        this.slack = slack;
        this.requests = requests;
        this.now = now;
        this.slashes = slashes;
    }

    private record Pressable(String label, String command, Spot spot) {}

    @Override
    public void type(String line) {
        prompts();
        if (slashes || line.startsWith("/network")) {
            var words = TypedText.sent(line.replaceFirst("^/network ?", ""));
            command(requests.command(words, slack.responseUrl(), now));
        } else {
            var message = SlackRequests.directMessage(TypedText.sent(line), "1795376000.%06d".formatted(++typed));
            assertThat(send(requests.event(message, now))).isEmpty();
            read(slack.next(SHOWING));
            fillIn();
        }
    }

    private void command(Signed request) {
        var acknowledged = send(request);
        if (acknowledged.isEmpty()) {
            read(slack.next(SHOWING));
        } else {
            respond(JsonParser.parseString(acknowledged).getAsJsonObject());
        }
    }

    /** Where typed words can open no form, a message offers a button that does, and that is what one presses. */
    private void fillIn() {
        var said = heard.getLast();
        if (said.buttons().size() == 1 && OPENS_A_FORM.contains(said.buttons().getFirst())) {
            heard.removeLast();
            press(said.buttons().getFirst());
        }
    }

    @Override
    public void press(String label) {
        prompts();
        pressed = buttons.reversed().stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button \"" + label + "\" among "
                        + buttons.stream().map(Pressable::label).toList()));
        assertThat(send(requests.press(pressed.command(), pressed.spot(), slack.responseUrl(), now)))
                .isEmpty();
        read(slack.next(SHOWING));
    }

    @Override
    public void submit(Map<String, String> values) {
        var open = modal;
        if (open == null) {
            throw new AssertionError("No form is open");
        }
        var acknowledged = send(requests.submission(open.metadata(), open.filled(values), now));
        if (acknowledged.isEmpty()) {
            modal = null;
            read(slack.next(SHOWING));
            return;
        }
        var action = JsonParser.parseString(acknowledged).getAsJsonObject();
        assertThat(BlockText.string(action, "response_action")).isEqualTo("errors");
        var errors = new LinkedHashMap<String, String>();
        action.getAsJsonObject("errors").asMap().forEach((field, error) -> errors.put(field, error.getAsString()));
        heard.add(new Heard(String.join("\n", errors.values()), List.of(), errors, false));
    }

    @Override
    public List<Heard> heard() {
        prompts();
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    private void prompts() {
        slack.taken(SHOWING).forEach(this::read);
    }

    private String send(Signed request) {
        var answered = http.events(request.headers(), request.body());
        assertThat(answered.status()).isEqualTo(200);
        return answered.body();
    }

    private void read(FakeSlack.Call call) {
        switch (call.method()) {
            case "views.open" -> {
                modal = OpenModal.of(call.param("view"));
                heard.add(modal.shown());
            }
            case "response_url" -> respond(JsonParser.parseString(call.body()).getAsJsonObject());
            case "chat.postMessage" -> {
                var answer = JsonParser.parseString(call.answer()).getAsJsonObject();
                posted(call, new Spot(call.param("channel"), BlockText.string(answer, "ts"), false), false);
            }
            case "chat.postEphemeral" ->
                posted(call, new Spot(call.param("channel"), "1795376001.000001", true), false);
            case "chat.update" -> {
                var spot = new Spot(call.param("channel"), call.param("ts"), false);
                posted(call, spot, spot.equals(pressed.spot()));
            }
            default -> throw new AssertionError("Shows nothing: " + call.method());
        }
    }

    /** An answer by acknowledgement or response_url: a new message that one person sees, or in place of the pressed one. */
    private void respond(JsonObject body) {
        boolean inPlace = body.get("replace_original").getAsBoolean();
        assertThat(BlockText.string(body, "response_type"))
                .as("for whose eyes")
                .isIn(inPlace ? List.of("ephemeral", "in_channel") : List.of("ephemeral"));
        hear(
                body.getAsJsonArray("blocks"),
                inPlace ? pressed.spot() : new Spot("C0GENERAL", "1795376001.000001", true),
                inPlace);
    }

    private void posted(FakeSlack.Call call, Spot spot, boolean inPlace) {
        hear(JsonParser.parseString(call.param("blocks")).getAsJsonArray(), spot, inPlace);
    }

    private void hear(JsonArray blocks, Spot spot, boolean inPlace) {
        var own = BlockText.buttons(blocks).stream()
                .map(button -> new Pressable(
                        BlockText.string(button.getAsJsonObject("text"), "text"),
                        BlockText.string(button, "value"),
                        spot))
                .toList();
        buttons.addAll(own);
        heard.add(new Heard(
                BlockText.of(blocks), own.stream().map(Pressable::label).toList(), Map.of(), inPlace));
    }
}
