package dev.rapport.teams.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.teams.botframework.TeamsHttp;
import dev.rapport.teams.botframework.TeamsRequest;
import dev.rapport.testkit.Doorway;
import dev.rapport.testkit.teams.FakeTeams;
import dev.rapport.testkit.teams.TeamsKeys;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person in the personal chat: what is typed, pressed and submitted becomes activities with a signed token, and what is
 * heard is read from the cards that Teams was given.
 */
final class TeamsPerson implements Doorway {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CHAT = "a:1pL6i0oY3C0K8oAj8";

    private final TeamsHttp http;
    private final FakeTeams teams;
    private final @Nullable ZoneId zone;
    private final List<Heard> heard = new ArrayList<>();
    private final List<Pressable> buttons = new ArrayList<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private @Nullable OpenForm form;
    private int activities;

    TeamsPerson(TeamsHttp http, FakeTeams teams, @Nullable ZoneId zone) {
        this.http = http;
        this.teams = teams;
        this.zone = zone;
    }

    private record Pressable(JsonNode action, String message) {
        String label() {
            return action.path("title").asString();
        }
    }

    private record OpenForm(ShownCard card, String message) {}

    @Override
    public void type(String line) {
        prompts();
        var message = activity("message").put("textFormat", "plain").put("text", line);
        assertThat(post(message)).isEmpty();
        read(next(), "");
    }

    @Override
    public void press(String label) {
        prompts();
        var button = buttons.reversed().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button \"" + label + "\" among "
                        + buttons.stream().map(Pressable::label).toList()));
        execute(button.action(), Map.of(), button.message());
    }

    @Override
    public void submit(Map<String, String> values) {
        var open = form;
        if (open == null) {
            throw new AssertionError("No form is open");
        }
        typed.putAll(values);
        execute(open.card().submit(), open.card().given(typed), open.message());
    }

    @Override
    public List<Heard> heard() {
        prompts();
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    /** The action as it was rendered, with what the inputs give; the answer comes with the response, or after it. */
    private void execute(JsonNode action, Map<String, String> inputs, String message) {
        var invoke = activity("invoke").put("name", "adaptiveCard/action").put("replyToId", message);
        var sent = (ObjectNode) action.deepCopy();
        inputs.forEach(((ObjectNode) sent.path("data"))::put);
        invoke.putObject("value").put("trigger", "manual").set("action", sent);
        var response = JSON.readTree(post(invoke));
        assertThat(response.path("statusCode").asInt()).isEqualTo(200);
        if (response.path("value").isString()) {
            read(next(), message);
            return;
        }
        var card = new ShownCard(response.path("value"));
        if (card.isForm()) {
            showForm(card, message);
            return;
        }
        var everywhere = next();
        assertThat(everywhere.method() + " " + everywhere.path()).isEqualTo("PUT " + path(message));
        assertThat(everywhere.card()).as("the card on the other devices").isEqualTo(response.path("value"));
        show(card, message, true);
    }

    private static String path(String message) {
        return CHAT + "/activities/" + message;
    }

    private FakeTeams.Call next() {
        for (var call = teams.nextCall(); ; call = teams.nextCall()) {
            if (isMessage(call)) {
                return call;
            }
        }
    }

    private void prompts() {
        teams.taken().stream().filter(TeamsPerson::isMessage).forEach(call -> read(call, ""));
    }

    private static boolean isMessage(FakeTeams.Call call) {
        return call.path().contains("/activities");
    }

    private void read(FakeTeams.Call call, String pressed) {
        var card = new ShownCard(call.card());
        if (call.method().equals("PUT")) {
            assertThat(call.path()).isEqualTo(path(pressed));
            show(card, pressed, true);
            return;
        }
        var message = call.answer().path("id").asString();
        if (card.isForm()) {
            showForm(card, message);
        } else {
            show(card, message, false);
        }
    }

    private void show(ShownCard card, String message, boolean inPlace) {
        card.buttons().forEach(action -> buttons.add(new Pressable(action, message)));
        heard.add(card.reply(inPlace));
    }

    /** A refused form shows what was typed. */
    private void showForm(ShownCard card, String message) {
        form = new OpenForm(card, message);
        if (card.isRefused()) {
            assertThat(card.values()).as("what was typed is still there").isEqualTo(typed);
            heard.add(card.refused());
            return;
        }
        typed.clear();
        typed.putAll(card.values());
        heard.add(card.form());
    }

    private ObjectNode activity(String type) {
        var activity = JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("id", "1700000000%03d".formatted(++activities))
                .put("channelId", "msteams")
                .put("serviceUrl", teams.serviceUrl())
                .put("timestamp", "2026-11-23T08:00:00.1234567Z");
        activity.putObject("from")
                .put("id", "29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2xyz")
                .put("name", "Maya Okafor")
                .put("aadObjectId", "7faf2c30-5e3a-4d0f-8f0e-0f6e3d1b2c44");
        activity.putObject("recipient").put("id", "28:" + TeamsStage.APP).put("name", "Rapport");
        activity.putObject("conversation")
                .put("conversationType", "personal")
                .put("tenantId", TeamsStage.TENANT)
                .put("id", CHAT);
        activity.putObject("channelData").putObject("tenant").put("id", TeamsStage.TENANT);
        var client = activity.putArray("entities")
                .addObject()
                .put("type", "clientInfo")
                .put("locale", "en-GB")
                .put("platform", "iOS");
        if (zone != null) {
            client.put("timezone", zone.getId());
        }
        return activity;
    }

    private String post(ObjectNode activity) {
        var token = TeamsKeys.sign(TeamsKeys.claims(TeamsStage.APP, teams.serviceUrl()));
        var headers =
                Map.of("Content-Type", "application/json", "Host", "bot.example", "Authorization", "Bearer " + token);
        var response = http.post(new TeamsRequest("203.0.113.7", headers, activity.toString()));
        assertThat(response.status()).isEqualTo(200);
        return response.body();
    }
}
