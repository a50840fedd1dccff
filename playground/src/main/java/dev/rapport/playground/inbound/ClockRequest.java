package dev.rapport.playground.inbound;

import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.playground.directory.Teammate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How somebody wants to move the clock. */
public record ClockRequest(Teammate person, Step step, ZoneId zone) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How far. */
    public enum Step {
        HOUR,
        /** The next 9:00. */
        MORNING,
        DAY,
        WEEK,
        /** Until Rapport says something. */
        PROMPT
    }

    /** From {@code {as, zone, step}}; empty if any of it is unknown. */
    public static Optional<ClockRequest> read(String body) {
        try {
            return read(JSON.readTree(body));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<ClockRequest> read(JsonNode json) {
        var wanted = json.path("step").asString("").toUpperCase(Locale.ROOT);
        var step = Stream.of(Step.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst();
        var person = DemoTeam.find(json.path("as").asString(""));
        var zone = Zones.read(json.path("zone").asString(""));
        return step.isEmpty() || person.isEmpty() || zone.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClockRequest(person.get(), step.get(), zone.get()));
    }
}
