package dev.rapport.playground.inbound;

import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Envelope;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.playground.directory.Teammate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the page's JSON to an event:
 * {@code {as, id, kind: typed|pressed|submitted, text | command, values, message, zone, locale}}. Words after {@code #team}
 * are typed in the team's channel; a button acts where its message stands.
 */
public final class EventReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /** What is typed in the team's channel begins with its name; a list of people with this tag is asked for otherwise. */
    private static final Pattern IN_CHANNEL = Pattern.compile(
            "#" + DemoTeam.place().conversation() + "\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST_COMMAND = 1_000;
    private static final int LONGEST_TEXT = 20_000;

    private final BiFunction<Teammate, String, Address> places;

    /** @param places where a message of this id stands for somebody */
    public EventReader(BiFunction<Teammate, String, Address> places) {
        this.places = places;
    }

    public PageEvent read(String body) {
        try {
            return read(JSON.readTree(body));
        } catch (JacksonException notJson) {
            return unreadable("not-json");
        }
    }

    private PageEvent read(JsonNode json) {
        var person = DemoTeam.find(text(json, "as"));
        if (person.isEmpty()) {
            return unreadable("unknown-person");
        }
        if (!ID.matcher(text(json, "id")).matches()) {
            return unreadable("bad-event-id");
        }
        return switch (text(json, "kind")) {
            case "typed" -> typed(json, person.get());
            case "pressed" -> pressed(json, person.get(), where(json, person.get()));
            case "submitted" -> submitted(json, person.get(), where(json, person.get()));
            default -> unreadable("unknown-kind");
        };
    }

    private static PageEvent typed(JsonNode json, Teammate person) {
        var words = text(json, "text").strip();
        if (words.isEmpty() || words.length() > LONGEST_TEXT) {
            return unreadable("bad-text");
        }
        var inChannel = IN_CHANNEL.matcher(words);
        var where = inChannel.matches() ? DemoTeam.chat() : person.chat();
        var said = inChannel.matches() ? inChannel.group(1) : words;
        var event = new ChatEvent.Typed(envelope(json, person, where), Mentions.read(said));
        return new PageEvent.Meant(person, text(json, "id"), where, event, Optional.of(words), Optional.empty());
    }

    private static PageEvent pressed(JsonNode json, Teammate person, Address where) {
        var command = text(json, "command");
        return isCommand(command)
                ? acted(json, person, where, new ChatEvent.Pressed(envelope(json, person, where), command))
                : unreadable("bad-command");
    }

    private static PageEvent submitted(JsonNode json, Teammate person, Address where) {
        var command = text(json, "command");
        Map<String, String> values = new HashMap<>();
        for (var entry : json.path("values").properties()) {
            values.put(entry.getKey(), entry.getValue().asString(""));
        }
        return isCommand(command)
                ? acted(json, person, where, new ChatEvent.Submitted(envelope(json, person, where), command, values))
                : unreadable("bad-command");
    }

    private static PageEvent acted(JsonNode json, Teammate person, Address where, ChatEvent event) {
        return new PageEvent.Meant(person, text(json, "id"), where, event, Optional.empty(), message(json));
    }

    private Address where(JsonNode json, Teammate person) {
        return message(json).map(id -> places.apply(person, id)).orElseGet(person::chat);
    }

    private static Optional<String> message(JsonNode json) {
        return Optional.of(text(json, "message")).filter(id -> !id.isEmpty());
    }

    private static Envelope envelope(JsonNode json, Teammate person, Address where) {
        var id = new ChangeId("page-" + person.id() + "-" + text(json, "id"));
        return new Envelope(id, person.member(), where, zone(text(json, "zone")), locale(text(json, "locale")), true);
    }

    private static @Nullable ZoneId zone(String name) {
        return Zones.read(name).orElse(null);
    }

    private static @Nullable Locale locale(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().isEmpty() ? null : locale;
    }

    private static boolean isCommand(String command) {
        return !command.isBlank() && command.length() <= LONGEST_COMMAND;
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

    private static PageEvent unreadable(String reason) {
        return new PageEvent.Unreadable(new ChatEvent.Ignored(reason));
    }
}
