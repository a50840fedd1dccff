package dev.rapport.playground;

import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.platform.MovableClock;
import dev.rapport.playground.directory.PlaygroundDirectory;
import dev.rapport.playground.directory.Teammate;
import dev.rapport.playground.outbound.Subscription;
import dev.rapport.playground.outbound.Transcripts;
import dev.rapport.testkit.Doorway;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A person at the page: sends what the page sends and reads what the page reads. */
final class PlaygroundDoorway implements Doorway {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Playground playground;
    private final Subscription page;
    private final Teammate person;
    private final @Nullable ZoneId zone;
    private final Map<String, JsonNode> buttons = new LinkedHashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<Heard> heard = new ArrayList<>();
    private @Nullable JsonNode form;
    private int events;

    static PlaygroundDoorway of(Conversation conversation, MovableClock clock, Teammate person, @Nullable ZoneId zone) {
        var transcripts = new Transcripts(clock);
        var playground = new Playground(
                conversation,
                transcripts,
                new PlaygroundDirectory(),
                new Incidents(() -> "Id-42-Random"),
                Runnable::run);
        return new PlaygroundDoorway(playground, transcripts, person, zone);
    }

    PlaygroundDoorway(Playground playground, Transcripts transcripts, Teammate person, @Nullable ZoneId zone) {
        this.playground = playground;
        this.page = transcripts.open(person);
        this.person = person;
        this.zone = zone;
    }

    @Override
    public void type(String line) {
        send(event("typed").put("text", line));
    }

    @Override
    public void press(String label) {
        read();
        var button = buttons.get(label);
        if (button == null) {
            throw new AssertionError("No button \"%s\" among %s".formatted(label, buttons.keySet()));
        }
        send(event("pressed")
                .put("command", button.path("command").stringValue())
                .put("message", button.path("message").stringValue()));
    }

    @Override
    public void submit(Map<String, String> values) {
        var open = form;
        if (open == null) {
            throw new AssertionError("No form is open");
        }
        var event = event("submitted").put("command", open.path("command").stringValue());
        typed.putAll(values);
        typed.forEach(event.putObject("values")::put);
        send(event);
    }

    @Override
    public List<Heard> heard() {
        read();
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    private ObjectNode event(String kind) {
        events++;
        var event = JsonNodeFactory.instance.objectNode().put("as", person.id()).put("kind", kind);
        event.put("id", "event-" + String.format("%08d", events));
        return zone == null ? event : event.put("zone", zone.getId());
    }

    private void send(ObjectNode event) {
        var answer = JSON.readTree(playground.handle(event.toString()).json());
        switch (answer.path("outcome").stringValue()) {
            case "form" -> {
                form = answer.path("form");
                typed.clear();
                typed.putAll(fields(form));
                heard.add(new Heard(
                        answer.at("/form/title").stringValue(),
                        List.of(answer.at("/form/submit").stringValue()),
                        Map.copyOf(typed),
                        false));
            }
            case "errors" -> {
                var errors = new LinkedHashMap<String, String>();
                answer.path("errors")
                        .properties()
                        .forEach(error ->
                                errors.put(error.getKey(), error.getValue().stringValue()));
                heard.add(new Heard(String.join("\n", errors.values()), List.of(), errors, false));
            }
            default -> read();
        }
    }

    private void read() {
        try {
            for (var next = page.next(Duration.ZERO); next.isPresent(); next = page.next(Duration.ZERO)) {
                var message = JSON.readTree(next.get().json());
                if (next.get().name().equals("message") && message.has("reply")) {
                    hear(message);
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void hear(JsonNode message) {
        var own = new ArrayList<JsonNode>();
        message.at("/reply/blocks").forEach(block -> block.path("buttons").forEach(own::add));
        own.forEach(button -> buttons.put(
                button.path("label").stringValue(),
                ((ObjectNode) button).put("message", message.path("id").stringValue())));
        heard.add(new Heard(
                words(message.path("reply")),
                own.stream().map(button -> button.path("label").stringValue()).toList(),
                Map.of(),
                !shown.add(message.path("id").stringValue())));
    }

    private static String words(JsonNode reply) {
        var lines = new ArrayList<String>();
        for (var block : reply.path("blocks")) {
            if (block.has("words")) {
                lines.add(line(block.path("words")));
            } else if (block.has("text")) {
                lines.add(block.path("text").stringValue());
            }
            block.path("facts")
                    .forEach(fact -> lines.add(fact.path("label").stringValue() + ": " + line(fact.path("words"))));
        }
        return lines.isEmpty() ? reply.path("summary").stringValue() : String.join("\n", lines);
    }

    private static String line(JsonNode words) {
        return words.valueStream()
                .map(word -> word.path("type").stringValue().equals("command")
                        ? "`" + word.path("text").stringValue() + "`"
                        : word.path("text").stringValue())
                .collect(Collectors.joining());
    }

    private static Map<String, String> fields(JsonNode form) {
        var fields = new LinkedHashMap<String, String>();
        form.path("fields")
                .forEach(field -> fields.put(
                        field.path("id").stringValue(), field.path("value").stringValue()));
        return fields;
    }
}
